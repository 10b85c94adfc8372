import type { Trx } from '@plumbline/db';
import { systemIds } from '@plumbline/runtime';
import { type RawBuilder, sql } from 'kysely';
import type { JobDefinition, JobPayload } from './define-job.ts';
import { DEFAULT_LEASE_MS } from './lease.ts';

export type Work = { id: string; workspaceId: string; job: string; key: string; payload: JobPayload };

/** Asks for a job within the caller's transaction: it will run if, and only if, that commits. */
export async function enqueue<Payload extends JobPayload>(
  trx: Trx,
  job: JobDefinition<Payload>,
  payload: Payload,
  key: string = job.key(payload),
): Promise<void> {
  await enqueueMany(trx, [work(job, payload, key)]);
}

/**
 * Asks for a job some time from now: the row stands as if it had been sent, and is sent when the rest of that lease is
 * over. Work of its job and key that is asked for meanwhile waits with it.
 */
export async function enqueueLater(trx: Trx, later: Work, delayMs: number): Promise<void> {
  const sentAgo = (DEFAULT_LEASE_MS - delayMs) / 1000;
  await sql`
    insert into outbox (id, workspace_id, job, key, payload, sent_at)
    values (${later.id}, ${later.workspaceId}, ${later.job}, ${later.key}, ${JSON.stringify(later.payload)}::jsonb,
      now() - make_interval(secs => ${sentAgo}::float8))`.execute(trx);
}

/** One piece of work for `enqueueMany`. */
export function work<Payload extends JobPayload>(
  job: JobDefinition<Payload>,
  payload: Payload,
  key: string = job.key(payload),
): Work {
  const parsed = job.payload.parse(payload);
  return { id: systemIds.uuid(), workspaceId: parsed.workspaceId, job: job.name, key, payload: parsed };
}

/** Many at once, in one statement; work of one job and key becomes one row, since it commits together. */
export async function enqueueMany(trx: Trx, works: readonly Work[]): Promise<void> {
  if (works.length > 0) await sql`/* prepared */ ${insertWork(works)}`.execute(trx);
}

/** The same as a part of the caller's own statement. */
export function insertWork(works: readonly Work[]): RawBuilder<unknown> {
  const rows = [...new Map(works.map((row) => [`${row.job} ${row.key}`, row])).values()];
  return sql`
    insert into outbox (id, workspace_id, job, key, payload)
    select id, workspace_id, job, key, payload::jsonb
    from unnest(
      ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.workspaceId)}::uuid[],
      ${rows.map((row) => row.job)}::text[],
      ${rows.map((row) => row.key)}::text[],
      ${rows.map((row) => JSON.stringify(row.payload))}::text[]
    ) as given (id, workspace_id, job, key, payload)`;
}
