import { once } from 'node:events';
import { startStandInOpenAi } from '@plumbline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorkerStage, killed } from './worker.fixture.ts';

const patiently = { timeout: 50_000, interval: 100 };
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

test('a worker killed while the model codes leaves one coding an answer once another has finished', async () => {
  const standIn = keep(await startStandInOpenAi({ latencyMs: 300 }));
  const stage = keep(await createWorkerStage({ OPENAI_BASE_URL: standIn.url, OPENAI_MODEL: 'stand-in' }));
  await stage.say(complaints(180));
  const first = stage.startWorker();
  const codings = () => stage.read((trx) => trx.selectFrom('answer_codings').selectAll().execute());
  await vi.waitFor(async () => expect((await codings()).length).toBeGreaterThan(0), patiently);
  await killed(first);
  const early = await codings();
  expect(early.length).toBeLessThan(180);

  stage.startWorker();
  await vi.waitFor(
    async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 180 }),
    patiently,
  );
  const done = await codings();
  expect(new Set(done.map(({ answer_id }) => answer_id)).size).toBe(180);
  expect(done).toHaveLength(180);
  const kept = new Map(done.map((row) => [row.answer_id, row.coded_at.getTime()]));
  expect(early.filter((row) => kept.get(row.answer_id) !== row.coded_at.getTime())).toEqual([]);
}, 120_000);

test('theming waits for a model that is away, and completes soon after it is back', async () => {
  const standIn = keep(await startStandInOpenAi({ mode: 'error500' }));
  const stage = keep(await createWorkerStage({ OPENAI_BASE_URL: standIn.url, OPENAI_MODEL: 'stand-in' }));
  stage.startWorker();
  await stage.say(complaints(12));
  await vi.waitFor(async () => expect((await stage.state()).state).toBe('waiting'), patiently);
  expect((await stage.state()).sentence).toBe(
    'The model did not answer; theming goes on when it does. 12 answers wait.',
  );
  standIn.setMode('good');
  await vi.waitFor(async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 12 }), {
    timeout: 15_000,
    interval: 100,
  });
}, 90_000);

test('a worker whose every connection is cut goes on working', async () => {
  const stage = keep(await createWorkerStage());
  const worker = stage.startWorker();
  await stage.say(complaints(12));
  await vi.waitFor(async () => expect((await stage.state()).state).toBe('ready'), patiently);
  await stage.ownerPool.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name <> ''`);
  await vi.waitFor(() => stage.say(complaints(12)), patiently);
  await vi.waitFor(
    async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 24 }),
    patiently,
  );
  expect(worker.exitCode).toBeNull();

  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
}, 90_000);

function complaints(count: number): string[] {
  return Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? `Import ${n} of the spreadsheet failed.` : `The price ${n} is too high for us.`,
  );
}

function keep<T extends { close(): Promise<void> }>(thing: T): T {
  opened.push(thing);
  return thing;
}
