import { randomUUID } from 'node:crypto';
import { consentVersion } from '@plumbline/contracts';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiProcess, freePort, startApi } from './api-process.fixture.ts';
import { cuttingProxy } from './cutting-proxy.fixture.ts';
import { createLedger, expectKept } from './ledger.fixture.ts';
import { askedStudy, begin, persistentRespondent, post, turnsEach } from './respondent.fixture.ts';

const cuts = 200;

let database: TestDatabase;
let api: ApiProcess;
let link: string;
let questionId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const asked = await askedStudy(database);
  link = asked.link;
  questionId = asked.study.questions[0]?.id ?? '';
  const { secret } = testServices(database);
  api = await startApi({ port: await freePort(), databaseUrl: database.url, secret });
});
afterAll(async () => {
  await api.end('SIGKILL');
  await database.close();
});

it('sockets cut two hundred times at random points: nothing lost, nothing twice, no question again', async () => {
  const proxy = await cuttingProxy(api.port, () =>
    proxy.cuts() < cuts ? Math.floor(300 + Math.random() * 6_000) : Number.POSITIVE_INFINITY,
  );
  const ledger = createLedger();
  const way = { port: async () => proxy.port, link, ledger };
  const untilCutEnough = async () => {
    do await persistentRespondent(way);
    while (proxy.cuts() < cuts);
  };
  await Promise.all(Array.from({ length: 12 }, untilCutEnough));
  expect(proxy.cuts()).toBeGreaterThanOrEqual(cuts);
  await proxy.close();
  await expectKept(ledger, database, turnsEach);
}, 300_000);

it('a reply that is lost after the commit is given again, byte for byte, and its work is queued', async () => {
  const port = async () => api.port;
  const asked = await Promise.all(Array.from({ length: 20 }, () => begin({ port, link }, randomUUID())));
  await Promise.all(
    asked.map(({ interviewId, session }) =>
      post(
        api.port,
        `/respond/interviews/${interviewId}/consent`,
        { accepted: true, version: consentVersion },
        session,
      ),
    ),
  );
  const sent = asked.map((interview) => ({ ...interview, submissionId: randomUUID() }));
  const send = (at: number, { interviewId, session, submissionId }: (typeof sent)[number]) =>
    post(
      at,
      `/respond/interviews/${interviewId}/answers`,
      { submissionId, questionId, value: { text: `Words of ${submissionId}` } },
      session,
    );
  // Room for the request, and for the first byte of the reply.
  const swallowing = await cuttingProxy(api.port, () => 700);
  const lost = await Promise.allSettled(sent.map((one) => send(swallowing.port, one)));
  expect(lost.map(({ status }) => status)).toEqual(sent.map(() => 'rejected'));
  await swallowing.close();
  const kept = async () => {
    const { rows } = await database.ownerPool.query<{ count: number }>(
      'select count(*)::int as count from answers where submission_id = any($1)',
      [sent.map(({ submissionId }) => submissionId)],
    );
    return rows[0]?.count;
  };
  await expect.poll(kept, { timeout: 10_000 }).toBe(sent.length);

  const first = await Promise.all(sent.map((one) => send(api.port, one)));
  const again = await Promise.all(sent.map((one) => send(api.port, one)));
  expect(first.map(({ status }) => status)).toEqual(sent.map(() => 200));
  expect(again.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
  expect(await kept()).toBe(sent.length);
  const { rows } = await database.ownerPool.query(
    'select job from outbox where key = $1 and done_at is null',
    [questionId],
  );
  expect(new Set(rows.map(({ job }) => job))).toEqual(new Set(['summarise-question', 'theme-question']));
});

it('fifty starts at once with one nonce open one interview, and all get the same answer', async () => {
  const nonce = randomUUID();
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => post(api.port, `/respond/${link}/interviews`, { nonce })),
  );
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
});
