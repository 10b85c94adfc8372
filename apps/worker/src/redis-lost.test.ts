import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Context, getReport } from '@plumbline/core';
import { createQueueConnection, createRelay, migrateQueue, runWorker } from '@plumbline/jobs';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findRedis } from '../../../scripts/lib/system-tools.mjs';
import { type ApiProcess, freePort, startApi } from '../../api/src/faults/api-process.fixture.ts';
import { createLedger, expectKept } from '../../api/src/faults/ledger.fixture.ts';
import {
  answersEach,
  askedStudy,
  persistentRespondent,
  turnsEach,
} from '../../api/src/faults/respondent.fixture.ts';
import { createHandlers } from './handlers/index.ts';

const respondents = 12;
const patience = { timeout: 90_000, interval: 100 };

let database: TestDatabase;
let redis: ChildProcess;
let redisPort: number;
let api: ApiProcess;
let link: string;
let owner: Context;
let studyId: string;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrateQueue(database.url);
  redisPort = await freePort();
  redis = await startRedis();
  const asked = await askedStudy(database);
  link = asked.link;
  owner = asked.owner;
  studyId = asked.study.id;
  const redisUrl = `redis://127.0.0.1:${redisPort}`;
  const services = testServices(database);
  const { db, logger, secret } = services;
  api = await startApi({ port: await freePort(), databaseUrl: database.url, secret, redisUrl });
  const queueConnection = createQueueConnection({ databaseUrl: database.url, redisUrl });
  const worker = runWorker({
    handlers: createHandlers(services),
    queueConnection,
    db,
    logger,
    stalledMs: 1_000,
  });
  // What a wiped Redis forgot is sent again after the lease; a short one, so that the test need not wait a minute.
  const relay = createRelay({
    db,
    queueConnection,
    logger,
    directUrl: database.url,
    pollMs: 200,
    leaseMs: 2_000,
  });
  opened.push(worker, relay);
  await worker.ready;
}, 180_000);
afterAll(async () => {
  await api?.end('SIGKILL');
  for (const one of opened.reverse()) await one.close();
  redis.kill('SIGKILL');
  await database.close();
});

it('Redis killed and wiped in the middle: answers go on being acknowledged, and all of their work is done after', async () => {
  const ledger = createLedger();
  const port = async () => api.port;
  const all = Array.from({ length: respondents }, () => persistentRespondent({ port, link, ledger }));
  const third = (respondents * answersEach) / 3;
  await ledger.reached(third);
  redis.kill('SIGKILL');
  await once(redis, 'exit');
  await ledger.reached(2 * third);
  redis = await startRedis();
  await Promise.all(all);
  await expectKept(ledger, database, turnsEach);
  await expect.poll(openRows, patience).toBe(0);
  const { questions } = await getReport(owner, studyId);
  expect(questions.map(({ n }) => n)).toEqual(questions.map(() => respondents));
}, 240_000);

/** Keeps nothing: one that is started again has forgotten everything. */
async function startRedis(): Promise<ChildProcess> {
  const settings = {
    port: redisPort,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const program = findRedis();
  if (program === null) throw new Error('redis-server was not found. Run the tests with "npm test".');
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept')) break;
  child.stdout.resume();
  return child;
}

async function openRows(): Promise<number> {
  const { rows } = await database.ownerPool.query<{ count: number }>(
    'select count(*)::int as count from outbox where done_at is null',
  );
  return rows[0]?.count ?? -1;
}
