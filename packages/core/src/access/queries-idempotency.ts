import { json, type Trx } from '@plumbline/db';

type Key = { workspaceId: string; endpoint: string; key: string };

// Status 0 marks a key whose request has not finished; 200 one with a reply.
const claimed = 0;
const finished = 200;
const longAgo = new Date(0);

/** True for the first who comes with this key. */
export async function claimKey(trx: Trx, entry: Key & { contentHash: string; at: Date }): Promise<boolean> {
  const row = await trx
    .insertInto('idempotency_keys')
    .values({
      workspace_id: entry.workspaceId,
      endpoint: entry.endpoint,
      key: entry.key,
      content_hash: entry.contentHash,
      status: claimed,
      reply: json(null),
      created_at: entry.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

export function findKey(trx: Trx, entry: Key) {
  return trx
    .selectFrom('idempotency_keys')
    .select(['content_hash', 'status', 'reply'])
    .where('workspace_id', '=', entry.workspaceId)
    .where('endpoint', '=', entry.endpoint)
    .where('key', '=', entry.key)
    .executeTakeFirst();
}

/** True when the request that claimed the key failed, or has been silent since `freeSince`. */
export async function takeOverKey(trx: Trx, entry: Key & { at: Date; freeSince: Date }): Promise<boolean> {
  const row = await change(trx, entry)
    .set({ created_at: entry.at })
    .where('status', '=', claimed)
    .where('created_at', '<', entry.freeSince)
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepReply(trx: Trx, entry: Key & { reply: unknown }): Promise<void> {
  await change(trx, entry)
    .set({ status: finished, reply: json(entry.reply ?? null) })
    .execute();
}

export async function releaseKey(trx: Trx, entry: Key): Promise<void> {
  await change(trx, entry).set({ created_at: longAgo }).where('status', '=', claimed).execute();
}

function change(trx: Trx, entry: Key) {
  return trx
    .updateTable('idempotency_keys')
    .where('workspace_id', '=', entry.workspaceId)
    .where('endpoint', '=', entry.endpoint)
    .where('key', '=', entry.key);
}
