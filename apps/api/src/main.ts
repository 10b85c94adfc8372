import type { Services } from '@plumbline/core';
import { createDatabase, pendingMigrations } from '@plumbline/db';
import { createLiveBus, createQueueCheck, createRelayWaker } from '@plumbline/jobs';
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
import { buildApp } from './app.ts';

const config = readEnv();
const { database, redisUrl, secret, publicUrl, launcherPid } = config;
const logger = createLogger(config.logLevel).child({ process: 'api' });
const pool = createPool(database, { role: 'plumbline_app', max: 20, logger });
const db = createDatabase(pool);
const live = createLiveBus({ db, directUrl: database.directUrl, redisUrl, logger });
const queue = createQueueCheck({ db, redisUrl, logger });
const services: Services = {
  db,
  clock: systemClock,
  ids: systemIds,
  logger,
  live,
  wakeRelay: createRelayWaker(db),
  llm: config.llm === null ? null : createOpenAiLlm(config.llm),
  mail: config.mail === null ? null : createMailer(config.mail),
  secret,
  publicUrl,
};
const app = await buildApp(services, {
  trustedProxies: config.trustedProxies,
  checks: {
    database: () => pool.query('select 1').then(() => null),
    migrations: async () => (await pendingMigrations(db)).map((name) => `${name} has not run`).join() || null,
    queue: () => queue.check(),
  },
});

onShutdown(
  [
    { name: 'readiness', close: () => app.drain() },
    { name: 'http and sockets', close: () => app.close() },
    { name: 'queue', close: () => queue.close() },
    { name: 'mail', close: async () => services.mail?.close() },
    { name: 'live bus', close: () => live.close() },
    { name: 'database', close: () => pool.end() },
  ],
  { logger, launcherPid },
);
await app.listen({ port: config.port, host: '0.0.0.0' });
logger.info('api listening', { port: config.port });
