import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from '../../../../scripts/lib/postgres.mjs';
import { type ApiProcess, freePort, startApi } from './api-process.fixture.ts';
import { createLedger, expectKept } from './ledger.fixture.ts';
import { answersEach, askedStudy, persistentRespondent, turnsEach } from './respondent.fixture.ts';

const respondents = 16;
const kills = 10;
/** It takes half a minute; a busy machine may take long. */
const patience = 300_000;

let folder: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let database: TestDatabase;
let api: ApiProcess;
let link: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-faults-'));
  server = await startPostgres({ dataDir: join(folder, 'pg'), port: await freePort() });
  const usual = process.env.TEST_DATABASE_URL;
  process.env.TEST_DATABASE_URL = server.url;
  database = await createTestDatabase();
  process.env.TEST_DATABASE_URL = usual;
  ({ link } = await askedStudy(database));
  const { secret } = testServices(database);
  api = await startApi({ port: await freePort(), databaseUrl: database.url, secret });
}, patience);
afterAll(async () => {
  await api?.end('SIGKILL');
  await database?.close().catch(() => undefined);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(
  'PostgreSQL killed ten times under load: the api stays up, and every acknowledged answer is found once',
  async () => {
    const ledger = createLedger();
    const port = async () => api.port;
    const all = Array.from({ length: respondents }, () => persistentRespondent({ port, link, ledger }));
    const waits: number[] = [];
    for (let killed = 1; killed <= kills; killed += 1) {
      await ledger.reached(Math.floor((respondents * answersEach * killed) / (kills + 1)));
      const { port: at } = server;
      const gone = new Promise<void>((resolve) => server.onExit(() => resolve()));
      process.kill(server.pid, 'SIGKILL');
      await gone;
      server = await startPostgres({ dataDir: join(folder, 'pg'), port: at });
      const back = performance.now();
      await ledger.reached(ledger.acknowledged.size + 1);
      waits.push(performance.now() - back);
    }
    await Promise.all(all);
    expect(api.child.exitCode).toBeNull();
    expect(Math.max(...waits)).toBeLessThan(10_000);
    expect(ledger.acknowledged.size).toBe(respondents * answersEach);
    await expectKept(ledger, database, turnsEach);
  },
  patience,
);

it('without PostgreSQL it answers 503 and when to come again', async () => {
  const { port: at } = server;
  await server.stop();
  const response = await fetch(`${api.url}/api/v1/respond/${link}/interviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nonce: 'nobody-is-there-now' }),
  });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  server = await startPostgres({ dataDir: join(folder, 'pg'), port: at });
});
