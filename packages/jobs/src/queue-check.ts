import type { Database } from '@plumbline/db';
import { createRedis, type Logger } from '@plumbline/runtime';
import { sql } from 'kysely';

export type QueueCheck = {
  /** What is wrong with the queue's server, or null. Rejects when it cannot be reached. */
  check(): Promise<string | null>;
  close(): Promise<void>;
};

/** Whether jobs can be queued: on Redis where there is one, otherwise on PostgreSQL. */
export function createQueueCheck(options: {
  db: Database;
  redisUrl: string | null;
  logger: Logger;
}): QueueCheck {
  const { db, redisUrl, logger } = options;
  if (redisUrl === null) return { check: () => checkPostgres(db), close: async () => {} };
  const redis = createRedis(redisUrl, { logger });
  return {
    check: async () => {
      await redis.ping();
      // A managed Redis may refuse to tell; what it told before counts for nothing.
      const [, policy] = await redis.config('GET', 'maxmemory-policy').then(pair, () => []);
      return policy === undefined || policy === 'noeviction'
        ? null
        : `maxmemory-policy is ${policy}, must be noeviction`;
    },
    close: async () => redis.disconnect(),
  };
}

async function checkPostgres(db: Database): Promise<string | null> {
  const { rows } = await sql<{ usable: boolean | null }>`
    select has_schema_privilege(to_regnamespace('bullmq')::oid, 'usage') as usable`.execute(db);
  return rows[0]?.usable ? null : 'its tables are missing: run plumbline migrate';
}

function pair(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}
