import type { Database } from '@plumbline/db';
import type { Logger } from '@plumbline/runtime';
import { DelayedError, type Job, RateLimitError } from 'bullmq';
import { sql } from 'kysely';
import { JobFailedError, type JobHandler, OvertakenError, PostponedError } from './job-run.ts';
import { captureOpenRows, holdBack, isDone, markDone, renewLease } from './outbox.ts';
import type { QueueData } from './queue-connection.ts';

type Options<Payload> = {
  name: string;
  db: Database;
  logger: Logger;
  leaseMs: number;
  leaving: AbortSignal;
  parse: (payload: unknown) => Payload;
  /** No worker of this queue begins a job for so long. */
  rest: (waitMs: number) => Promise<void>;
  handler: JobHandler<Payload>;
};
type QueueJob = Job<QueueData, void, string>;

const BUSY_RETRY_MS = 1_000;

/** Runs one queue job: alone among those of its key, under a lease that it renews, and only while its row is open. */
export async function runJob<Payload>(
  options: Options<Payload>,
  job: QueueJob,
  token: string,
): Promise<void> {
  const logger = options.logger.child({ job: options.name, key: job.data.key, outboxId: job.data.outboxId });
  try {
    const ran = await options.db.connection().execute((held) => withLock(held, options, job, logger));
    if (ran) return;
  } catch (err) {
    if (err instanceof PostponedError) {
      logger.warn('jobs of this name are postponed', { waitMs: err.waitMs, err: err.cause });
      // Rows that wait for this run wait as long, so that the relay does not send them again meanwhile.
      await holdBack(options.db, job.data.outboxId, err.waitMs);
      await options.rest(err.waitMs);
      throw new RateLimitError();
    }
    if (!options.leaving.aborted) {
      logger.warn('job failed', { err });
      throw new JobFailedError(err);
    }
  }
  // Busy elsewhere, or this process leaves: hand it back without spending an attempt.
  await job.moveToDelayed(Date.now() + (options.leaving.aborted ? 0 : BUSY_RETRY_MS), token);
  throw new DelayedError();
}

// The lock lives as long as its connection: a killed process frees it at once.
async function withLock<Payload>(held: Database, options: Options<Payload>, job: QueueJob, logger: Logger) {
  const lock = sql`hashtextextended(${`${options.name} ${job.data.key}`}, 0)`;
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${lock}) as mine`.execute(held);
  if (!rows[0]?.mine) return false;
  try {
    await runAlone(held, options, job, logger);
  } finally {
    await sql`select pg_advisory_unlock(${lock})`.execute(held);
  }
  return true;
}

async function runAlone<Payload>(held: Database, options: Options<Payload>, job: QueueJob, logger: Logger) {
  const { outboxId, key } = job.data;
  const ids = await captureOpenRows(held, { id: outboxId, job: options.name, key });
  if (ids.length === 0) return;
  const lease = await keepLease(held, outboxId, options.leaseMs);
  try {
    await options.handler({
      payload: options.parse(job.data.payload),
      attempt: job.attemptsMade + 1,
      signal: AbortSignal.any([options.leaving, lease.lost]),
      logger,
      complete: async (trx) => {
        if ((await markDone(trx, ids)) < ids.length) throw new OvertakenError();
      },
    });
  } finally {
    await lease.end();
  }
  if (!(await isDone(held, outboxId))) throw new Error('The handler returned without completing its work.');
  await askForMore(held, options.name, key);
}

async function keepLease(held: Database, headId: string, leaseMs: number) {
  const lost = new AbortController();
  let renewal = renewLease(held, headId);
  await renewal;
  const timer = setInterval(() => {
    renewal = renewal.then(() => renewLease(held, headId)).catch((err) => lost.abort(err));
  }, leaseMs / 3);
  return {
    lost: lost.signal,
    end: async () => {
      clearInterval(timer);
      await renewal;
    },
  };
}

// Rows that came during the run wait for a run of their own: no need to wait for the poll as well.
async function askForMore(held: Database, job: string, key: string): Promise<void> {
  await sql`
    select pg_notify('plumbline_outbox', '')
    from (select 1 from outbox where done_at is null and job = ${job} and key = ${key} limit 1) as open`.execute(
    held,
  );
}
