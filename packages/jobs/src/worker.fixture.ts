import { createDatabase } from '@plumbline/db';
import { createLogger, createPool } from '@plumbline/runtime';
import { handlers, recordEffect } from './jobs.fixture.ts';
import { createQueueConnection } from './queue-connection.ts';
import { runWorker } from './run-worker.ts';

// A worker in a process of its own, so that a test can kill it in the middle of a job.
const [url = '', redisUrl = '', prefix = '', behaviour = ''] = process.argv.slice(2);
const db = createDatabase(createPool({ url }, { role: 'plumbline_app' }));

runWorker({
  handlers: handlers(async ({ payload, complete }) => {
    process.stdout.write('started\n');
    if (behaviour === 'hang') await new Promise(() => {});
    await recordEffect(db, payload.questionId, complete);
  }),
  queueConnection: createQueueConnection({ databaseUrl: url, redisUrl, prefix }),
  db,
  logger: createLogger('silent'),
  stalledMs: 1_000,
});
