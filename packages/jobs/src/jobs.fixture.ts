import { randomUUID } from 'node:crypto';
import type { Database, Trx } from '@plumbline/db';
import { createLogger } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '@plumbline/testing';
import { sql } from 'kysely';
import { summariseQuestion } from './definitions/summarise-question.ts';
import { enqueue } from './enqueue.ts';
import type { Handlers } from './job-run.ts';
import { migrateQueue } from './migrate-queue.ts';
import { createQueueConnection } from './queue-connection.ts';
import { createRelay } from './relay.ts';
import { runWorker } from './run-worker.ts';
import { createRelayWaker } from './wake-relay.ts';

export type Backend = 'postgres' | 'redis';
export type JobsStage = Awaited<ReturnType<typeof createJobsStage>>;

const logger = createLogger('silent');

/** A migrated database with a queue on one of the two backends, and a table that handlers leave their effects in. */
export async function createJobsStage(backend: Backend) {
  const database = await createTestDatabase();
  await migrateQueue(database.url);
  await database.ownerPool.query(`
    create table effects (at timestamptz default clock_timestamp(), question_id uuid, note text);
    grant all on effects to plumbline_app;`);
  const workspaceId = randomUUID();
  await database.ownerPool.query(`insert into workspaces (id, name, created_at) values ($1, 'W', now())`, [
    workspaceId,
  ]);
  const redisUrl = backend === 'redis' ? testRedisUrl() : null;
  const prefix = `test-${randomUUID()}`;
  const queueConnection = createQueueConnection({ databaseUrl: database.url, redisUrl, prefix });
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };

  return {
    ...database,
    workspaceId,
    redisUrl,
    prefix,
    wake: createRelayWaker(database.db),
    relay: (leaseMs = 60_000) =>
      keep(
        createRelay({
          db: database.db,
          queueConnection,
          logger,
          directUrl: database.url,
          pollMs: 200,
          leaseMs,
        }),
      ),
    worker: (summarise: Handlers['summarise-question'], stalledMs = 1_000) =>
      keep(runWorker({ handlers: handlers(summarise), queueConnection, db: database.db, logger, stalledMs })),
    ask: (questionId: string) => ask(database, workspaceId, questionId),
    effects: async (questionId: string) => (await rowsOf(database.db, 'effects', questionId)).length,
    open: async (questionId: string) => {
      const { rows } = await sql`
        select 1 from outbox where key = ${questionId} and done_at is null`.execute(database.db);
      return rows.length;
    },
    close: async () => {
      for (const thing of opened.reverse()) await thing.close();
      await database.close();
    },
  };
}

/** Leaves an effect and marks the work done, in one transaction. */
export function recordEffect(
  db: Database,
  questionId: string,
  complete: (trx: Trx) => Promise<void>,
  note = '',
) {
  return db.transaction().execute(async (trx) => {
    await sql`insert into effects (question_id, note) values (${questionId}, ${note})`.execute(trx);
    await complete(trx);
  });
}

export function handlers(summarise: Handlers['summarise-question']): Handlers {
  return {
    'send-invitation': () => Promise.reject(new Error('not asked for')),
    'summarise-question': summarise,
    'summarise-study': () => Promise.reject(new Error('not asked for')),
    'theme-question': () => Promise.reject(new Error('not asked for')),
    'check-quality': () => Promise.reject(new Error('not asked for')),
    'check-stability': () => Promise.reject(new Error('not asked for')),
  };
}

function ask(database: TestDatabase, workspaceId: string, questionId: string): Promise<void> {
  return database.db
    .transaction()
    .execute((trx) => enqueue(trx, summariseQuestion, { workspaceId, questionId }));
}

async function rowsOf(db: Database, table: string, questionId: string) {
  return (await sql`select 1 from ${sql.table(table)} where question_id = ${questionId}`.execute(db)).rows;
}
