import type { Services } from '@plumbline/core';
import { createDatabase, keepStatisticsFresh } from '@plumbline/db';
import {
  createLiveBus,
  createQueueConnection,
  createRelay,
  createRelayWaker,
  runWorker,
} from '@plumbline/jobs';
import { createOpenAiLlm } from '@plumbline/llm';
import {
  createLogger,
  createMailer,
  createPool,
  onShutdown,
  readEnv,
  systemClock,
  systemIds,
} from '@plumbline/runtime';
import { createHandlers } from './handlers/index.ts';
import { createStudySweep } from './study-sweep.ts';

const config = readEnv();
const logger = createLogger(config.logLevel).child({ process: 'worker' });
const { directUrl } = config.database;
const { redisUrl, launcherPid } = config;

const pool = createPool(config.database, { role: 'plumbline_app', max: 16, logger });
const db = createDatabase(pool);
const live = createLiveBus({ db, directUrl, redisUrl, logger });
const services: Services = {
  db,
  clock: systemClock,
  ids: systemIds,
  logger,
  live,
  wakeRelay: createRelayWaker(db),
  llm: config.llm === null ? null : createOpenAiLlm(config.llm),
  mail: config.mail === null ? null : createMailer(config.mail),
  secret: config.secret,
  publicUrl: config.publicUrl,
};

// A lost database or queue is waited for: the pool, the listeners, the relay and the queue workers each connect again.
const queueConnection = createQueueConnection({ databaseUrl: directUrl, redisUrl });
const relay = createRelay({ db, queueConnection, logger, directUrl });
const worker = runWorker({ handlers: createHandlers(services), queueConnection, db, logger });
const sweep = createStudySweep(services);
const statistics = keepStatisticsFresh(db, {
  onError: (err) => logger.warn('tables not analyzed', { err }),
});

onShutdown(
  [
    { name: 'relay', close: () => relay.close() },
    { name: 'sweep', close: () => sweep.close() },
    { name: 'statistics', close: () => statistics.close() },
    { name: 'worker', close: () => worker.close() },
    { name: 'mail', close: async () => services.mail?.close() },
    { name: 'live bus', close: () => live.close() },
    { name: 'database', close: () => pool.end() },
  ],
  { logger, launcherPid },
);
void worker.ready.then(() => logger.info('worker ready', { queue: queueConnection.kind }));
