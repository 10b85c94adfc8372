import { createPostgresBackend, Queue } from 'bullmq';
import pg from 'pg';

/** Runs BullMQ's own migrations as the owner and lets the app role work with what they made. Safe to run again. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const queue = new Queue(
    'migration',
    { connection: { connectionString: ownerUrl, migrate: true }, skipMetasUpdate: true },
    createPostgresBackend,
  );
  queue.on('error', () => {});
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
  }
  await grant(ownerUrl);
}

async function grant(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema bullmq to plumbline_app;
      grant select, insert, update, delete on all tables in schema bullmq to plumbline_app;
      grant usage, select, update on all sequences in schema bullmq to plumbline_app;
      grant execute on all functions in schema bullmq to plumbline_app;
      alter default privileges in schema bullmq grant select, insert, update, delete on tables to plumbline_app;
      alter default privileges in schema bullmq grant usage, select, update on sequences to plumbline_app;
      alter default privileges in schema bullmq grant execute on functions to plumbline_app;`);
  } finally {
    await client.end();
  }
}
