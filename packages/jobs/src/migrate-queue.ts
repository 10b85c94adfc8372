import { createPostgresBackend, Queue } from 'bullmq';
import pg from 'pg';
import { jobs } from './definitions/jobs.ts';

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
  await prepareForApp(ownerUrl);
}

async function prepareForApp(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The first id of a queue makes its sequence, which the app role may not: take one for each queue here.
    await client.query('set search_path to bullmq');
    await client.query('select next_job_id(name) from unnest($1::text[]) as name', [Object.keys(jobs)]);
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
