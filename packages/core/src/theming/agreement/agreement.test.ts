import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAnswer } from '../answers/code-answer.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { codedQuestion } from '../coded.fixture.ts';
import { codeSampled } from './code-sampled.ts';
import { listAgreementAnswers } from './list-agreement-answers.ts';
import { startAgreement } from './start-agreement.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

/** Of 20 answers, the first ten carry A and every other one B. */
const world = () =>
  codedQuestion(
    services,
    Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `answer ${n}`,
        [...(n < 10 ? ['A'] : []), ...(n % 2 ? [] : ['B'])],
      ]),
    ),
  );
const numberIn = (text: string) => Number(text.split(' ')[1]);

test('a sample is coded blind, and only when it is done says how far the person and the machine agree', async () => {
  const { ctx, questionId, theme } = await world();
  const started = await startAgreement(ctx, questionId, { answers: 20 });
  expect(started).toMatchObject({ answers: 20, coded: 0, alpha: null, themes: [], finishedAt: null });
  const { sampleId } = started;
  const { items } = await listAgreementAnswers(ctx, sampleId);
  expect(items.map(({ themeIds }) => themeIds)).toEqual(items.map(() => null));
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['id', 'text', 'themeIds']);

  let agreed = started;
  for (const [index, { id: answerId, text }] of items.entries()) {
    const n = numberIn(text);
    // The person finds A in two answers fewer, and B where the machine does.
    const themeIds = [...(n < 8 ? [theme('A')] : []), ...(n % 2 ? [] : [theme('B')])];
    agreed = await codeSampled(ctx, { sampleId, answerId, themeIds });
    const isLast = index === items.length - 1;
    expect(agreed.themes.length > 0).toBe(isLast);
  }
  // A: 8 both, 2 the machine only, 10 neither: p_o .9, p_e .5, kappa .8. Alpha over 40 decisions: n 80, 38 and 42.
  expect(agreed).toMatchObject({ coded: 20, finishedAt: '2026-05-06T09:00:00.000Z' });
  const [a, b] = agreed.themes;
  expect(a).toMatchObject({ label: 'A', person: 8, machine: 10, kappa: expect.closeTo(0.8, 10) });
  expect(b).toMatchObject({ label: 'B', person: 10, machine: 10, kappa: 1 });
  expect(agreed.alpha).toBeCloseTo(1 - (79 * 4) / (2 * 38 * 42), 10);
  expect((await getCodebook(ctx, questionId)).agreement).toEqual(agreed);
  await expect(
    codeSampled(ctx, { sampleId, answerId: items[0]?.id ?? '', themeIds: [] }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('only what a machine has coded is drawn, at random, and other codings stay as they are', async () => {
  const { ctx, questionId, answer, carried } = await world();
  const before = await carried();
  await codeAnswer(ctx, answer('answer 3'), { themes: [] });
  const drawn = async () => {
    const { sampleId } = await startAgreement(ctx, questionId, { answers: 10 });
    return (await listAgreementAnswers(ctx, sampleId)).items.map(({ text }) => text);
  };
  const samples = [await drawn(), await drawn(), await drawn()];
  expect(new Set(samples.map((texts) => texts.join())).size).toBeGreaterThan(1);
  for (const texts of samples) {
    expect(new Set(texts).size).toBe(10);
    expect(texts).not.toContain('answer 3');
  }
  expect(await carried()).toEqual({ ...before, 'answer 3': [] });
});

test('too few coded answers, an unknown theme and an answer that was not drawn are refused', async () => {
  const few = await codedQuestion(services, { one: ['A'], two: [] });
  await expect(startAgreement(few.ctx, few.questionId, {})).rejects.toMatchObject({ code: 'conflict' });
  const { ctx, questionId } = await world();
  const { sampleId } = await startAgreement(ctx, questionId, { answers: 10 });
  const [first] = (await listAgreementAnswers(ctx, sampleId)).items;
  const unknown = services.ids.uuid();
  await expect(
    codeSampled(ctx, { sampleId, answerId: first?.id ?? '', themeIds: [unknown] }),
  ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ pointer: '/themeIds/0' }] });
  await expect(codeSampled(ctx, { sampleId, answerId: unknown, themeIds: [] })).rejects.toMatchObject({
    code: 'not_found',
  });
});
