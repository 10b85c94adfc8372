import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { pauseTheming } from './pause-theming.ts';
import { rerunTheming } from './rerun-theming.ts';
import { resumeTheming } from './resume-theming.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

test('while theming is paused answers wait, what is coded stays, and the page says so', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await question.say(mixedAnswers(3));
  await question.theme(null);
  const paused = await pauseTheming(ctx, questionId, null);
  expect(paused).toMatchObject({
    paused: true,
    theming: { sentence: 'Theming of this question is paused.' },
  });
  await question.say(mixedAnswers(1));
  await question.theme(null);
  expect(await question.state()).toMatchObject({
    state: 'waiting',
    sentence: 'Theming of this question is paused. 3 answers wait.',
    coded: 9,
    uncoded: 3,
  });
  await expect(rerunTheming(ctx, questionId, null)).rejects.toMatchObject({ code: 'conflict' });
  await resumeTheming(ctx, questionId, null);
  await question.theme(null);
  expect(await question.state()).toMatchObject({ state: 'ready', coded: 12, uncoded: 0 });
});

test('a result that comes after the pause is not written', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(70));
  const themed = question.theme(null);
  await pauseTheming(question.ctx, question.questionId, null);
  await themed;
  expect(await question.state()).toMatchObject({ state: 'waiting', coded: 0, uncoded: 210 });
});
