import { createOpenAiLlm } from '@plumbline/llm';
import {
  createTestDatabase,
  type StandInOpenAi,
  startStandInOpenAi,
  type TestDatabase,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../shared/context.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { checkStability } from './check-stability.ts';
import { measureStability } from './measure-stability.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
let standIn: StandInOpenAi;
beforeAll(async () => {
  database = await createTestDatabase();
  standIn = await startStandInOpenAi();
  const llm = createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in', timeoutMs: 5_000 });
  services = testServices(database, { llm });
});
afterAll(async () => {
  await standIn.close();
  await database.close();
});

async function themed(llm: typeof services.llm) {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(12));
  await question.theme(llm);
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => {} };
  const system = { ...contextOf(services, { kind: 'system', workspaceId: question.workspaceId }), llm };
  const check = async () => {
    const { runId } = await checkStability({ ...question.ctx, llm }, question.questionId);
    await measureStability(system, { runId }, run);
    return runId;
  };
  return { ...question, check, system, run };
}

test('shared words: five groupings with other seeds, and how far they agree', async () => {
  const { ctx, questionId, check, codings } = await themed(null);
  const before = await codings();
  const runId = await check();
  const { stability, run } = await getCodebook(ctx, questionId);
  expect(stability).toMatchObject({ measure: 'adjusted_rand_index', answers: 36, runs: 5 });
  expect(stability?.value).toBeGreaterThan(0.5);
  expect(stability?.value).toBeLessThanOrEqual(1);
  expect(run?.id).not.toBe(runId);
  expect(await codings()).toEqual(before);
});

test('a model: a sample is asked about again, not remembered, and nothing that stands is changed', async () => {
  const { ctx, questionId, check, codings, calls } = await themed(services.llm);
  const before = await codings();
  const asked = (await calls()).length;
  await check();
  const { stability } = await getCodebook(ctx, questionId);
  expect(stability).toMatchObject({ measure: 'alpha', answers: 36, runs: 2 });
  expect(stability?.value).toBeGreaterThan(0.8);
  const again = (await calls()).slice(asked);
  expect(again.length).toBeGreaterThan(0);
  for (const call of again) expect(call).toMatchObject({ purpose: 'assign-themes', from_cache: false });
  expect(await codings()).toEqual(before);
});

test('asked for twice it is measured once, and without the model it ends and says why', async () => {
  const { ctx, questionId, system, run } = await themed(services.llm);
  const first = await checkStability({ ...ctx, llm: services.llm }, questionId);
  expect(await checkStability({ ...ctx, llm: services.llm }, questionId)).toEqual(first);
  expect((await getCodebook(ctx, questionId)).run).toMatchObject({ id: first.runId, kind: 'stability' });
  standIn.setMode('error500');
  await measureStability(system, first, run);
  standIn.setMode('good');
  const { stability } = await getCodebook(ctx, questionId);
  expect(stability).toBeNull();
  const second = await checkStability({ ...ctx, llm: services.llm }, questionId);
  expect(second.runId).not.toBe(first.runId);
});
