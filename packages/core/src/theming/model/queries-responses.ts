import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type Reply = { hash: string; purpose: string; value: unknown; answerIds: readonly string[]; at: Date };

const keptFor = '7 days';

/** The reply to the same question, and whether theming of the codebook's question rests. */
export async function readReply(
  trx: Trx,
  questionId: string,
  hash: string,
): Promise<{ reply: { value: unknown } | null; version: number | null; paused: boolean }> {
  const { rows } = await sql<{
    value: unknown;
    known: boolean;
    version: number | null;
    paused: boolean | null;
  }>`
    select response.reply as value, response.request_hash is not null as known, codebook.version,
      codebook.paused_at is not null as paused
    from (select) as one
    left join codebooks as codebook on codebook.question_id = ${questionId}
    left join llm_responses as response on response.request_hash = ${hash}`.execute(trx);
  const [row] = rows;
  return {
    reply: row?.known ? { value: row.value } : null,
    version: row?.version ?? null,
    paused: row?.paused ?? false,
  };
}

/** Keeps a reply unless one of the answers it was about is gone: an erased answer's words must not come back. */
export async function keepReply(trx: Trx, workspaceId: string, reply: Reply): Promise<void> {
  const answerIds = [...new Set(reply.answerIds)];
  await sql`
    insert into llm_responses (workspace_id, request_hash, purpose, reply, answer_ids, at)
    select ${workspaceId}::uuid, ${reply.hash}, ${reply.purpose}, ${json(reply.value)}::jsonb, ${answerIds}::uuid[], ${reply.at}::timestamptz
    where (
      select count(*) from (select id from answers where id = any(${answerIds}::uuid[]) for key share) as there
    ) = ${answerIds.length}
    on conflict (workspace_id, request_hash) do update set reply = excluded.reply, at = excluded.at`.execute(
    trx,
  );
}

export async function dropOldReplies(trx: Trx, at: Date): Promise<void> {
  await sql`delete from llm_responses where at < ${at}::timestamptz - interval '${sql.raw(keptFor)}'`.execute(
    trx,
  );
}

/** From now on these answers are asked about anew: what a repeat from memory would say is known. */
export async function forgetReplies(trx: Trx, questionId: string): Promise<void> {
  await sql`
    delete from llm_responses
    where answer_ids && array(select id from answers where question_id = ${questionId})`.execute(trx);
}
