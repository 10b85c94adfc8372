import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';
import { claimKey, findKey, keepReply, releaseKey, takeOverKey } from './queries-idempotency.ts';

/** How long a request that never finished keeps its key. */
const claimMs = 60_000;

export interface IdempotentRequest {
  endpoint: string;
  key: string;
  contentHash: string;
}

/**
 * Runs `work` once for a key: a repeat gets the first reply again.
 * @throws conflict for the same key with other content, and while the first request is still running.
 */
export async function withIdempotency<T>(
  ctx: Context,
  request: IdempotentRequest,
  work: () => Promise<T>,
): Promise<T> {
  if (ctx.actor.kind !== 'member') return work();
  const { workspaceId } = ctx.actor;
  const entry = { ...request, workspaceId };
  const now = ctx.clock.now();
  const stored = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (await claimKey(trx, { ...entry, at: now })) return null;
    const first = await findKey(trx, entry);
    if (first?.content_hash !== request.contentHash) throw otherContent();
    if (first.status === 200) return first;
    const freeSince = new Date(now.getTime() - claimMs);
    if (await takeOverKey(trx, { ...entry, at: now, freeSince })) return null;
    throw stillRunning();
  });
  // Safe because this is the value that `work` of the same endpoint gave the first time.
  if (stored) return stored.reply as T;

  try {
    const reply = await work();
    await inWorkspace(ctx.db, workspaceId, (trx) => keepReply(trx, { ...entry, reply }));
    return reply;
  } catch (error) {
    await inWorkspace(ctx.db, workspaceId, (trx) => releaseKey(trx, entry)).catch(() => undefined);
    throw error;
  }
}

function otherContent(): AppError {
  return new AppError('conflict', 'This Idempotency-Key was used for a request with other content.');
}

function stillRunning(): AppError {
  return new AppError('conflict', 'The first request with this Idempotency-Key is still running.');
}
