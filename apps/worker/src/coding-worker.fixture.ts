import { once } from 'node:events';
import { createDatabase, keepStatisticsFresh } from '@plumbline/db';
import { createQueueConnection, createRelayWaker, runWorker } from '@plumbline/jobs';
import { createOpenAiLlm } from '@plumbline/llm';
import { createLogger, createPool, systemClock, systemIds } from '@plumbline/runtime';
import { createHandlers } from './handlers/index.ts';

// A worker that waits for a word on its input before it works, so that a test can kill one in the middle and have the
// next at hand. It takes a killed one's work over after half a second, where the product waits ten.
const { databaseUrl, redisUrl, prefix, modelUrl } = JSON.parse(process.argv[2] ?? '');
const db = createDatabase(createPool({ url: databaseUrl }, { role: 'plumbline_app' }));
const logger = createLogger('silent');
const terms = {
  prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
  dailyBudgetUsd: 50,
  callsAtATime: 3,
};

process.stdout.write('ready\n');
await once(process.stdin, 'data');
keepStatisticsFresh(db, { onError: () => {} });
runWorker({
  handlers: createHandlers({
    db,
    clock: systemClock,
    ids: systemIds,
    logger,
    live: { publish: async () => {}, subscribe: () => () => {}, close: async () => {} },
    wakeRelay: createRelayWaker(db),
    llm: createOpenAiLlm({ apiKey: null, baseUrl: modelUrl, model: 'stand-in', terms }),
    mail: null,
    secret: 'a-secret-that-only-tests-know-0123456789',
    publicUrl: 'http://plumbline.test',
  }),
  queueConnection: createQueueConnection({ databaseUrl, redisUrl, prefix }),
  db,
  logger,
  leaseMs: 1_000,
  stalledMs: 500,
});
