import type { Database } from '@plumbline/db';
import type { Logger } from '@plumbline/runtime';
import { sql } from 'kysely';
import { isJobName, jobs } from './definitions/jobs.ts';
import { DEFAULT_LEASE_MS } from './lease.ts';
import { type DueWork, removeOldRows, takeDueWork } from './outbox.ts';
import { listenToPostgres } from './pg-listener.ts';
import type { QueueConnection } from './queue-connection.ts';
import { CAPPED_BACKOFF } from './retry-delay.ts';

type Options = {
  db: Database;
  queueConnection: QueueConnection;
  logger: Logger;
  /** Where to listen for wake-ups; a poll each `pollMs` finds the work too. */
  directUrl: string;
  pollMs?: number;
  /** Work that was sent so long ago and is neither done nor running is sent again. */
  leaseMs?: number;
};
export type Relay = { close(): Promise<void> };

const LOCK = 7_105_011;
const BATCH = 500;

/** Carries open outbox rows to the queue. Any number of processes may run one; they take turns. */
export function createRelay(options: Options): Relay {
  const { db, logger, pollMs = 1_000, leaseMs = DEFAULT_LEASE_MS } = options;
  const queues = new Map<string, ReturnType<QueueConnection['openQueue']>>();
  let closed = false;
  let woken = false;
  let wake = () => {};

  const listener = listenToPostgres({
    directUrl: options.directUrl,
    channel: 'plumbline_outbox',
    logger,
    onNotify: () => {
      woken = true;
      wake();
    },
  });
  const tidy = setInterval(
    () => void removeOldRows(db).catch((err) => logger.warn('outbox not tidied', { err })),
    60_000,
  );
  const running = loop();

  return {
    close: async () => {
      closed = true;
      clearInterval(tidy);
      wake();
      await running;
      await listener.close();
      await closeQueues();
    },
  };

  async function loop(): Promise<void> {
    while (!closed) {
      woken = false;
      const more = await pass();
      if (more || woken || closed) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async function pass(): Promise<boolean> {
    try {
      return (await sendDue()) === BATCH;
    } catch (err) {
      logger.warn('outbox not relayed', { err });
      // On PostgreSQL a queue that failed to connect keeps its failure: the next pass opens new ones.
      if (options.queueConnection.kind === 'postgres') await closeQueues();
      return false;
    }
  }

  // The queue gets the jobs before the commit: a crash in between sends them twice under one id, never not at all.
  function sendDue(): Promise<number> {
    return db.transaction().execute(async (trx) => {
      const { rows } = await sql<{
        mine: boolean;
      }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(trx);
      if (!rows[0]?.mine) return 0;
      const due = await takeDueWork(trx, leaseMs, BATCH);
      for (const name of new Set(due.map(({ job }) => job))) {
        await add(
          name,
          due.filter(({ job }) => job === name),
        );
      }
      if (due.length > 0) logger.debug('outbox relayed', { jobs: due.length });
      return due.length;
    });
  }

  async function add(name: string, works: DueWork[]): Promise<void> {
    if (!isJobName(name)) {
      logger.error('outbox names an unknown job', { job: name });
      return;
    }
    const { debounceMs, attempts, backoffMs } = jobs[name];
    await queue(name).addBulk(
      works.map(({ id, key, payload, attempt }) => ({
        name,
        data: { outboxId: id, key, payload },
        opts: {
          jobId: `${id}-${attempt}`,
          delay: debounceMs,
          attempts,
          backoff: { type: CAPPED_BACKOFF, delay: backoffMs },
          removeOnComplete: true,
          removeOnFail: { count: 500 },
        },
      })),
    );
  }

  function queue(name: string) {
    const open = queues.get(name) ?? options.queueConnection.openQueue(name);
    if (!queues.has(name))
      open.on('error', (err) => logger.warn('queue connection lost', { queue: name, err }));
    queues.set(name, open);
    return open;
  }

  async function closeQueues(): Promise<void> {
    const open = [...queues.values()];
    queues.clear();
    // A queue without its server waits for it before it closes.
    const late = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref());
    await Promise.race([Promise.all(open.map((one) => one.close().catch(() => {}))), late]);
  }
}
