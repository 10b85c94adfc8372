import { createTestDatabase, memberOf, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { aNewTheme } from '../codebook/book.fixture.ts';
import { changeTheme } from '../codebook/draft/change-theme.ts';
import { deleteTheme } from '../codebook/draft/delete-theme.ts';
import { mergeThemes } from '../codebook/draft/merge-themes.ts';
import { splitTheme } from '../codebook/draft/split-theme.ts';
import { unmergeTheme } from '../codebook/draft/unmerge-theme.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { rerunTheming } from '../codebook/rerun-theming.ts';
import { codedQuestion } from '../coded.fixture.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { codeAnswer } from './code-answer.ts';
import { listAnswers } from './list-answers.ts';
import { uncodeAnswer } from './uncode-answer.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const said = {
  'too dear': ['Price'],
  'slow as ever': ['Speed'],
  'cost me a lot': ['Cost'],
  'nothing to add': [],
};
const world = () => codedQuestion(services, said);
const everything = { limit: 50 };

test("a person's coding takes the place of the machine's, with the words that the person marked", async () => {
  const { ctx, questionId, theme, answer, read } = await world();
  const themes = [{ id: theme('Speed'), start: 4, end: 8 }, { id: theme('Cost') }];
  const coded = await codeAnswer(ctx, answer('too dear'), { themes });
  expect(coded).toMatchObject({
    text: 'too dear',
    respondent: 'Respondent 1',
    state: 'coded',
    byPerson: true,
    model: null,
    themes: [
      { id: theme('Cost'), start: 0, end: 8, origin: 'person' },
      { id: theme('Speed'), start: 4, end: 8, origin: 'person' },
    ],
  });
  const codebook = await getCodebook(ctx, questionId);
  expect(codebook.touched).toBe(true);
  expect(
    codebook.themes.map(({ label, respondents, origins }) => [label, respondents, origins?.person]),
  ).toEqual([
    ['Price', 0, 0],
    ['Speed', 2, 1],
    ['Cost', 2, 1],
  ]);
  expect(codebook.themes[0]?.share).toBe(0);
  const audit = await read((trx) => trx.selectFrom('audit_log').select(['action', 'subject_id']).execute());
  expect(audit).toContainEqual({ action: 'answer.code', subject_id: answer('too dear') });
});

test('a person may find none, and may take a coding back', async () => {
  const { ctx, answer } = await world();
  const none = await codeAnswer(ctx, answer('too dear'), { themes: [] });
  expect(none).toMatchObject({ state: 'none', byPerson: true, themes: [] });
  expect(await uncodeAnswer(ctx, answer('too dear'))).toMatchObject({ state: 'uncoded', byPerson: false });
  expect(await uncodeAnswer(ctx, answer('slow as ever'))).toMatchObject({ state: 'coded', byPerson: false });
});

test('an unknown theme, one twice and words outside the answer are refused by the name of the field', async () => {
  const { ctx, answer, theme } = await world();
  const id = theme('Price');
  for (const [themes, pointer] of [
    [[{ id }, { id: services.ids.uuid() }], '/themes/1/id'],
    [[{ id }, { id }], '/themes/1/id'],
    [[{ id, start: 2, end: 9 }], '/themes/0/end'],
    [[{ id, start: 3, end: 3 }], '/themes/0/start'],
  ] as const)
    await expect(codeAnswer(ctx, answer('too dear'), { themes: [...themes] })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer }],
    });
  await expect(codeAnswer(ctx, services.ids.uuid(), { themes: [] })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('merges carry over to what a person coded, and back; deletions leave the rest of it', async () => {
  const { ctx, questionId, theme, answer, carried } = await world();
  const themes = [{ id: theme('Cost') }, { id: theme('Speed') }];
  await codeAnswer(ctx, answer('too dear'), { themes });
  await mergeThemes(ctx, questionId, { themeIds: [theme('Cost')], into: theme('Price') }, null);
  await applyCodebook(ctx, questionId, null);
  expect((await carried())['too dear']).toEqual(['Price', 'Speed']);
  await unmergeTheme(ctx, questionId, { themeId: theme('Cost') }, null);
  await deleteTheme(ctx, theme('Speed'), null);
  await applyCodebook(ctx, questionId, null);
  expect((await carried())['too dear']).toEqual(['Cost']);
  expect((await carried())['slow as ever']).toBeUndefined();
});

test('nothing that has answers coded again touches what a person coded', async () => {
  const { ctx, questionId, theme, answer, carried } = await world();
  await codeAnswer(ctx, answer('too dear'), { themes: [{ id: theme('Speed') }] });
  await codeAnswer(ctx, answer('nothing to add'), { themes: [] });
  const own = { 'too dear': ['Speed'], 'nothing to add': [] };
  await changeTheme(ctx, theme('Price'), { definition: 'New', includeWords: ['nothing'] }, null);
  expect((await getCodebook(ctx, questionId)).draft?.recodes).toBe(2);
  await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual(own);
  await rerunTheming(ctx, questionId, null);
  expect(await carried()).toEqual(own);
  const into = [
    { theme: aNewTheme('Delay'), answerIds: [] },
    { theme: aNewTheme('Lag'), answerIds: [answer('too dear')] },
  ];
  await splitTheme(ctx, questionId, { themeId: theme('Speed'), into }, null);
  await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual({ ...own, 'too dear': ['Lag'] });
});

test('keyword grouping leaves alone what a person coded, on a first run, a repeat and another engine', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await question.say(mixedAnswers(12));
  await question.theme(null);
  const [first, second] = (await listAnswers(ctx, questionId, everything)).items;
  const target = (await getCodebook(ctx, questionId)).themes.find(({ id }) => id !== first?.themes[0]?.id);
  await codeAnswer(ctx, first?.id ?? '', { themes: [{ id: target?.id ?? '' }] });
  await codeAnswer(ctx, second?.id ?? '', { themes: [] });
  await question.say(mixedAnswers(2));
  await question.theme(null);
  await rerunTheming(ctx, questionId, null);
  await question.theme(null);
  // As if a model had coded it until now.
  await question.read((trx) => trx.updateTable('answer_codings').set({ engine: 'model' }).execute());
  await question.read((trx) => trx.updateTable('codebooks').set({ engine: 'model' }).execute());
  await question.theme(null);
  const after = (await listAnswers(ctx, questionId, everything)).items;
  expect(after.find(({ id }) => id === first?.id)).toMatchObject({
    byPerson: true,
    themes: [{ id: target?.id, origin: 'person' }],
  });
  expect(after.find(({ id }) => id === second?.id)).toMatchObject({
    byPerson: true,
    state: 'none',
    themes: [],
  });
  expect(await question.state()).toMatchObject({ state: 'ready', coded: 42, engine: 'keyword' });
  const codings = await question.codings();
  expect(codings).toHaveLength(42);
  expect(new Set(codings.map(({ engine }) => engine))).toEqual(new Set(['keyword']));
});

test('the list shows each answer once, by theme, without one, not read yet, and by its words', async () => {
  const { ctx, questionId, theme, answer, workspaceId, read } = await world();
  await mergeThemes(ctx, questionId, { themeIds: [theme('Cost')], into: theme('Price') }, null);
  await applyCodebook(ctx, questionId, null);
  await codeAnswer(ctx, answer('cost me a lot'), { themes: [{ id: theme('Price') }] });
  await read((trx) =>
    trx.deleteFrom('answer_codings').where('answer_id', '=', answer('slow as ever')).execute(),
  );
  const texts = async (query: { theme?: string; q?: string }) =>
    (await listAnswers(ctx, questionId, { ...everything, ...query })).items.map(({ text }) => text).sort();
  expect(await texts({})).toHaveLength(4);
  expect(await texts({ theme: theme('Price') })).toEqual(['cost me a lot', 'too dear']);
  expect(await texts({ theme: theme('Speed') })).toEqual([]);
  expect(await texts({ theme: 'none' })).toEqual(['nothing to add']);
  expect(await texts({ theme: 'uncoded' })).toEqual(['slow as ever']);
  expect(await texts({ q: 'TOO' })).toEqual(['too dear']);
  expect(await texts({ q: '%' })).toEqual([]);
  const one = await listAnswers(ctx, questionId, { limit: 3 });
  const two = await listAnswers(ctx, questionId, { limit: 3, cursor: one.nextCursor ?? '' });
  expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(4);
  expect(two.nextCursor).toBeNull();
  await expect(
    listAnswers(memberOf(services, workspaceId, 'viewer'), questionId, everything),
  ).rejects.toMatchObject({ code: 'not_allowed' });
});
