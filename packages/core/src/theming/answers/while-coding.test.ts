import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { changeTheme } from '../codebook/draft/change-theme.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { codeAnswer } from './code-answer.ts';
import { listAnswers } from './list-answers.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

test('what people do while a machine is at work stands, whoever ends first', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await question.say(mixedAnswers(20));
  await question.theme(null);
  await question.say(mixedAnswers(2));
  const [theme] = (await getCodebook(ctx, questionId)).themes;
  const { items } = await listAnswers(ctx, questionId, { limit: 2 });
  const [uncoded, other] = items;

  const machine = question
    .theme(null)
    .catch((error: Error) => expect(error.message).toContain('changed meanwhile'));
  await codeAnswer(ctx, uncoded?.id ?? '', { themes: [{ id: theme?.id ?? '' }] });
  await codeAnswer(ctx, other?.id ?? '', { themes: [] });
  await changeTheme(ctx, theme?.id ?? '', { label: 'Named by a person' }, null);
  await applyCodebook(ctx, questionId, null);
  await machine;
  await question.theme(null);

  const after = (await listAnswers(ctx, questionId, { limit: 2 })).items;
  expect(after).toMatchObject([
    { id: uncoded?.id, byPerson: true, themes: [{ id: theme?.id, origin: 'person' }] },
    { id: other?.id, byPerson: true, state: 'none' },
  ]);
  const { themes, theming } = await getCodebook(ctx, questionId);
  expect(themes.find(({ id }) => id === theme?.id)?.label).toBe('Named by a person');
  expect(theming).toMatchObject({ state: 'ready', coded: 66 });
});
