import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { pauseTheming } from '../codebook/pause-theming.ts';
import { rerunTheming } from '../codebook/rerun-theming.ts';
import { readThemedQuestion } from '../queries.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { beginRun } from './keyword-run.ts';
import { whileWanted } from './while-wanted.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

test('a long run says how far it is, and stopped on the way it leaves the codebook as it was', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  const codebook = () => getCodebook(ctx, questionId);
  const run = async () => (await codebook()).run;
  await question.say(mixedAnswers(700));
  const first = question.theme(null);
  await expect.poll(run, soon).toMatchObject({ state: 'running', done: 0, total: 2_100 });
  await expect.poll(async () => (await run())?.done, soon).toBeGreaterThanOrEqual(210);
  expect(services.published.at(-1)).toMatchObject({ type: 'themes', ids: [`study:${question.studyId}`] });
  await first;
  expect(await run()).toMatchObject({ state: 'done', done: 2_100, total: 2_100 });

  const { themes, version } = await codebook();
  const codings = await question.codings();
  await rerunTheming(ctx, questionId, null);
  const second = question.theme(null);
  await expect.poll(async () => (await run())?.done, soon).toBeGreaterThanOrEqual(210);
  await pauseTheming(ctx, questionId, null);
  await second;
  expect(await codebook()).toMatchObject({ themes, version, run: { state: 'cancelled' } });
  expect((await run())?.done).toBeLessThan(2_100);
  expect(await question.codings()).toEqual(codings);
});

test('work that would go on for ever ends when a person stops the run', async () => {
  const question = await openQuestion(services);
  const { ctx, workspaceId, questionId, read } = question;
  await question.say(mixedAnswers(1));
  const system = contextOf(services, { kind: 'system', workspaceId });
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => {} };
  const themed = {
    ctx: system,
    workspaceId,
    questionId,
    run,
    question: found(await read((trx) => readThemedQuestion(trx, questionId)), 'question'),
  };
  const { runId } = await read((trx) => beginRun(themed, trx));
  const working = whileWanted(themed, { runId, total: 3 }, ({ signal }) => untilAborted(signal));
  await pauseTheming(ctx, questionId, null);
  expect(await working).toBeNull();
});

const soon = { timeout: 20_000, interval: 50 };

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
