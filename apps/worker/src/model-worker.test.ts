import { startStandInOpenAi } from '@plumbline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorkerStage } from './worker.fixture.ts';

const patiently = { timeout: 80_000, interval: 50 };
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

const complaint = (n: number) =>
  n % 2 === 0 ? `Import ${n} of the spreadsheet failed.` : `The price ${n} is too high for us.`;

async function themedStage(env: Record<string, string> = {}) {
  const standIn = keep(await startStandInOpenAi({ latencyMs: 300 }));
  const model = { OPENAI_BASE_URL: standIn.url, OPENAI_MODEL: 'stand-in' };
  const stage = keep(await createWorkerStage({ ...model, ...env }));
  stage.startWorker();
  return { standIn, stage };
}

/** When what was committed last was coded, by the product's own clock, in milliseconds after the commit. */
async function lag(stage: Awaited<ReturnType<typeof createWorkerStage>>): Promise<number> {
  const { rows } = await stage.ownerPool.query(`
    select extract(epoch from max(coded_at) - (select max(answered_at) from answers)) * 1000 as ms from answer_codings`);
  return Number(rows[0].ms);
}

test('fifty answers are themed within ten seconds of the last; one more is coded within five, by one call, and no other is touched', async () => {
  const { standIn, stage } = await themedStage();
  await stage.say(['Import 0 of the spreadsheet failed.']);
  await vi.waitFor(async () => expect((await stage.state()).state).toBe('ready'), patiently);
  await stage.say(Array.from({ length: 49 }, (_, n) => complaint(n + 1)));
  await vi.waitFor(
    async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 50 }),
    patiently,
  );
  expect(await lag(stage)).toBeLessThan(10_000);

  const before = await stage.codings();
  const asked = standIn.requests.length;
  await stage.say([complaint(51)]);
  await vi.waitFor(
    async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 51 }),
    patiently,
  );
  expect(await lag(stage)).toBeLessThan(5_000);
  expect(standIn.requests).toHaveLength(asked + 1);
  const after = new Map((await stage.codings()).map((coding) => [coding.answer_id, coding]));
  for (const coding of before) expect(after.get(coding.answer_id)).toEqual(coding);
}, 120_000);

test('a refused key pauses theming and tells the admin; summaries go on, and theming does when the key is good', async () => {
  const { standIn, stage } = await themedStage();
  standIn.setMode('unauthorised');
  await stage.say(Array.from({ length: 12 }, (_, n) => complaint(n)));
  await vi.waitFor(
    async () =>
      expect((await stage.state()).sentence).toMatch(
        /refused the key.* an admin must see to it.* 12 answers wait\./,
      ),
    patiently,
  );
  const summarised = () =>
    stage.ownerPool
      .query("select 1 from outbox where job = 'summarise-question' and done_at is null")
      .then(({ rows }) => rows.length);
  await vi.waitFor(async () => expect(await summarised()).toBe(0), patiently);
  expect((await stage.state()).coded).toBe(0);
  standIn.setMode('good');
  await vi.waitFor(
    async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: 12 }),
    patiently,
  );
}, 120_000);

function keep<T extends { close(): Promise<void> }>(thing: T): T {
  opened.push(thing);
  return thing;
}
