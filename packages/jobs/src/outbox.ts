import type { Database, Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Work } from './enqueue.ts';

export type DueWork = Work & { attempt: number };

/** A run takes on at most so many rows of its key; what is left asks for another run. */
const ROWS_A_RUN = 20_000;

/**
 * The groups (job, key) that need a queue job: with open rows, none of which was sent within the lease.
 * One row stands for its group and keeps doing so, so a group has at most one live job in the queue.
 * Marks them as sent; the caller commits once the queue has them.
 */
export async function takeDueWork(trx: Trx, leaseMs: number, limit: number): Promise<DueWork[]> {
  const { rows } = await sql<DueWork>`
    with recursive open_group as (
      (select job, key from outbox where done_at is null order by job, key limit 1)
      union all
      select next.job, next.key
      from open_group as previous
      cross join lateral (
        select job, key from outbox
        where done_at is null and (job, key) > (previous.job, previous.key)
        order by job, key limit 1
      ) as next
    ),
    due as (
      select head.id
      from open_group
      cross join lateral (
        select id, sent_at from outbox
        where done_at is null and job = open_group.job and key = open_group.key
        order by sent_at nulls last, id limit 1
      ) as head
      where head.sent_at is null or head.sent_at < now() - make_interval(secs => ${leaseMs / 1000}::float8)
      limit ${limit}
    ),
    free as (
      select id from outbox where id in (select id from due) and done_at is null for update skip locked
    )
    update outbox set sent_at = now(), attempts = attempts + 1
    from free where outbox.id = free.id
    returning outbox.id, workspace_id as "workspaceId", job, key, payload, attempts as attempt`.execute(trx);
  return rows;
}

/** Ids of the rows a run of this group will have served; empty when `headId` is done, so there is nothing to run. */
export async function captureOpenRows(
  db: Database,
  work: { id: string; job: string; key: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from outbox where id = ${work.id} and done_at is null)
    union
    (select id from outbox where done_at is null and job = ${work.job} and key = ${work.key} order by id limit ${ROWS_A_RUN})`.execute(
    db,
  );
  return rows.some(({ id }) => id === work.id) ? rows.map(({ id }) => id) : [];
}

/** Counts rows that were still open, so that a late run can tell it was overtaken. */
export async function markDone(trx: Trx, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update outbox set done_at = now() where id = any(${ids}::uuid[]) and done_at is null`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Keeps the lease of a run that is alive. */
export async function renewLease(db: Database, headId: string): Promise<void> {
  await sql`update outbox set sent_at = now() where id = ${headId} and done_at is null`.execute(db);
}

/** Renews the lease of a run that has to begin again only after a wait. */
export async function holdBack(db: Database, headId: string, waitMs: number): Promise<void> {
  await sql`
    update outbox set sent_at = now() + make_interval(secs => ${waitMs / 1000}::float8)
    where id = ${headId} and done_at is null`.execute(db);
}

export async function isDone(db: Database, headId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select done_at is not null as done from outbox where id = ${headId}`.execute(db);
  // A row that is gone was done and cleaned away, or its workspace was removed.
  return rows[0]?.done ?? true;
}

/** Removes rows done for longer than a day, oldest first. */
export async function removeOldRows(db: Database): Promise<void> {
  await sql`
    delete from outbox where id in (
      select id from outbox
      where id < ${uuidAt(Date.now() - 86_400_000)}::uuid and done_at < now() - interval '1 day'
      order by id limit 5000
    )`.execute(db);
}

// The smallest UUIDv7 of a moment: ids carry their time, so the primary key finds the old rows.
function uuidAt(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

export type OpenWork = { rows: number; since: Date | null; attempts: number };

/** How much of a job is still to be done for a key, since when, and how often it was tried. */
export async function openWork(db: Database, job: string, key: string): Promise<OpenWork> {
  const { rows } = await sql<OpenWork>`
    select count(*)::int as rows, min(created_at) as since, coalesce(max(attempts), 0)::int as attempts
    from outbox where done_at is null and job = ${job} and key = ${key}`.execute(db);
  return rows[0] ?? { rows: 0, since: null, attempts: 0 };
}
