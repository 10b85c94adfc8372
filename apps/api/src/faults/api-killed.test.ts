import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInterview } from '../sockets/interview-client.fixture.ts';
import { type ApiProcess, freePort, startApi } from './api-process.fixture.ts';
import { createLedger, expectKept } from './ledger.fixture.ts';
import { answersEach, askedStudy, begin, persistentRespondent, turnsEach } from './respondent.fixture.ts';

const respondents = 24;
const kills = 20;
/** It takes half a minute; a busy machine may take long. */
const patience = 600_000;

let database: TestDatabase;
let link: string;
let port: number;
let api: Promise<ApiProcess>;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ link } = await askedStudy(database));
  port = await freePort();
});
afterAll(async () => {
  await (await api).end('SIGKILL');
  await database.close();
});

function start(): Promise<ApiProcess> {
  return startApi({ port, databaseUrl: database.url, secret: testServices(database).secret });
}
const whereUp = async () => (await api).port;

it(
  'the api killed twenty times under load: every acknowledged answer is found once, as it was said',
  async () => {
    api = start();
    const ledger = createLedger();
    const all = Array.from({ length: respondents }, () =>
      persistentRespondent({ port: whereUp, link, ledger }),
    );
    for (let killed = 1; killed <= kills; killed += 1) {
      await ledger.reached(Math.floor((respondents * answersEach * killed) / (kills + 1)));
      await (await api).end('SIGKILL');
      api = start();
    }
    await Promise.all(all);
    expect(ledger.acknowledged.size).toBe(respondents * answersEach);
    await expectKept(ledger, database, turnsEach);
  },
  patience,
);

it(
  'asked to stop under load it answers what is under way, sends everyone away as restarting and exits 0',
  async () => {
    const ledger = createLedger();
    const idle = await openInterview(
      port,
      (await begin({ port: whereUp, link }, 'an-idle-respondent')).session,
    );
    await idle.frame('state');
    const all = Array.from({ length: respondents }, () =>
      persistentRespondent({ port: whereUp, link, ledger }),
    );
    await ledger.reached(respondents);
    const stopping = performance.now();
    const code = await (await api).end('SIGTERM');
    expect(performance.now() - stopping).toBeLessThan(10_000);
    expect(code).toBe(0);
    expect(await idle.closed).toMatchObject({ code: 1012 });
    api = start();
    await Promise.all(all);
    await expectKept(ledger, database, turnsEach);
  },
  patience,
);
