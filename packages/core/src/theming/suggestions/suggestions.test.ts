import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { addTheme } from '../codebook/draft/add-theme.ts';
import { discardDraft } from '../codebook/draft/discard-draft.ts';
import { lockTheme } from '../codebook/draft/lock-theme.ts';
import { undoEdit } from '../codebook/draft/undo-edit.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { codedQuestion } from '../coded.fixture.ts';
import { themeQuestion } from '../theme-question.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { decideSuggestion } from './decide-suggestion.ts';
import { suggestChanges } from './suggest-changes.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

/** Twelve of 20 answers carry Price; four Price ones are all that carry Cost, and ten carry both Slow and Late. */
function crowded() {
  const answers = Array.from({ length: 20 }, (_, n): [string, string[]] => {
    if (n < 4) return [`answer ${n}`, ['Price', 'Cost']];
    if (n < 12) return [`answer ${n}`, ['Price']];
    return [`answer ${n}`, n < 17 ? ['Slow', 'Late'] : ['Slow']];
  });
  return codedQuestion(services, Object.fromEntries(answers));
}

test('a theme in too many answers is to be split, and two in the same answers are to be merged', async () => {
  const question = await crowded();
  await question.read((trx) => suggestChanges(question.system, trx, question.scope));
  const { suggestions } = await getCodebook(question.ctx, question.questionId);
  expect(suggestions.map(({ sentence }) => sentence).sort()).toEqual([
    '60 % of the answers carry “Price”: is it more than one theme?',
    '“Late” and “Slow” share 63 % of their answers: are they one theme?',
  ]);
});

test('what is dismissed stays dismissed, what is accepted waits in the draft', async () => {
  const question = await crowded();
  const { ctx, questionId, theme } = question;
  const suggest = () => question.read((trx) => suggestChanges(question.system, trx, question.scope));
  await suggest();
  const idOf = async (kind: string) =>
    (await getCodebook(ctx, questionId)).suggestions.find(({ suggestion }) => suggestion.kind === kind)?.id ??
    '';
  const split = await idOf('split');
  await decideSuggestion(ctx, questionId, { suggestionId: split, accept: false }, null);
  const { draft } = await decideSuggestion(
    ctx,
    questionId,
    { suggestionId: await idOf('merge'), accept: true },
    null,
  );
  expect(draft?.edits).toMatchObject([
    { sentence: 'Merge “Late” into “Slow”.', edit: { themeId: theme('Late'), into: theme('Slow') } },
  ]);
  await suggest();
  expect((await getCodebook(ctx, questionId)).suggestions).toEqual([]);
  await expect(
    decideSuggestion(ctx, questionId, { suggestionId: split, accept: true }, null),
  ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ pointer: '/suggestionId' }] });
});

test('what was accepted waits for a decision again once its edit is taken back', async () => {
  const question = await crowded();
  const { ctx, questionId } = question;
  await question.read((trx) => suggestChanges(question.system, trx, question.scope));
  const open = async () =>
    (await getCodebook(ctx, questionId)).suggestions.map(({ suggestion }) => suggestion.kind).sort();
  const accept = async (kind: string) => {
    const { suggestions } = await getCodebook(ctx, questionId);
    const id = suggestions.find(({ suggestion }) => suggestion.kind === kind)?.id ?? '';
    await decideSuggestion(ctx, questionId, { suggestionId: id, accept: true }, null);
  };
  await accept('merge');
  expect(await open()).toEqual(['split']);
  await lockTheme(ctx, questionId, { themeId: question.theme('Price'), locked: true }, null);
  await undoEdit(ctx, questionId, null);
  expect(await open()).toEqual(['split']);
  await undoEdit(ctx, questionId, null);
  expect(await open()).toEqual(['merge', 'split']);
  await accept('merge');
  await discardDraft(ctx, questionId, null);
  expect(await open()).toEqual(['merge', 'split']);
});

test('a locked theme is left alone', async () => {
  const question = await crowded();
  const { ctx, questionId, theme } = question;
  for (const label of ['Price', 'Late'])
    await lockTheme(ctx, questionId, { themeId: theme(label), locked: true }, null);
  await applyCodebook(ctx, questionId, null);
  await question.read((trx) => suggestChanges(question.system, trx, question.scope));
  expect((await getCodebook(ctx, questionId)).suggestions).toEqual([]);
});

test('once people own the codebook, answers that fit none lead to a suggestion and to no theme', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await addTheme(ctx, questionId, { label: 'Price', includeWords: ['price'] }, null);
  await applyCodebook(ctx, questionId, null);
  await question.say(mixedAnswers(12));
  await question.theme(null);
  const codebook = await getCodebook(ctx, questionId);
  expect(
    codebook.themes.map(({ label, respondents, origins }) => [label, respondents, origins?.rule]),
  ).toEqual([['Price', 12, 12]]);
  expect(codebook.theming).toMatchObject({ state: 'ready', withoutTheme: 24 });
  const fresh = codebook.suggestions.filter(({ suggestion }) => suggestion.kind === 'new');
  expect(fresh.length).toBeGreaterThanOrEqual(2);
  const [first, ...others] = fresh;
  await decideSuggestion(ctx, questionId, { suggestionId: first?.id ?? '', accept: false }, null);
  await question.say(mixedAnswers(1));
  await question.theme(null);
  const later = (await getCodebook(ctx, questionId)).suggestions;
  expect(later.filter(({ suggestion }) => suggestion.kind === 'new')).toHaveLength(others.length);
});

test('new answers join the theme whose answers they share words with', async () => {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await question.say(mixedAnswers(12));
  await question.theme(null);
  const before = await getCodebook(ctx, questionId);
  await lockTheme(ctx, questionId, { themeId: before.themes[0]?.id ?? '', locked: true }, null);
  await applyCodebook(ctx, questionId, null);
  await question.say(mixedAnswers(4));
  await question.theme(null);
  const after = await getCodebook(ctx, questionId);
  expect(after.version).toBe((before.version ?? 0) + 1);
  expect(after.themes.map(({ id, label }) => [id, label])).toEqual(
    before.themes.map(({ id, label }) => [id, label]),
  );
  const counted = (themes: typeof after.themes) =>
    themes.reduce((all, { respondents }) => all + (respondents ?? 0), 0);
  expect(counted(after.themes)).toBe(counted(before.themes) + 12);
});

test('an accepted split proposes parts by the words of its answers, each with answers that show it', async () => {
  const said = Object.fromEntries(mixedAnswers(12).map((text) => [text, ['Everything']]));
  const question = await codedQuestion(services, said);
  const { ctx, questionId } = question;
  await question.read((trx) => suggestChanges(question.system, trx, question.scope));
  const [split] = (await getCodebook(ctx, questionId)).suggestions;
  const { draft } = await decideSuggestion(
    ctx,
    questionId,
    { suggestionId: split?.id ?? '', accept: true },
    null,
  );
  expect(draft?.themes.length).toBeGreaterThanOrEqual(3);
  const [edit] = draft?.edits ?? [];
  const parts = edit?.edit.kind === 'split' ? edit.edit.into : [];
  expect(parts.every(({ answerIds }) => answerIds.length === 3)).toBe(true);

  // The others are divided by these, without any model.
  await applyCodebook(ctx, questionId, null);
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => {} };
  await themeQuestion(question.system, { questionId }, run);
  const { themes, theming } = await getCodebook(ctx, questionId);
  expect(themes.map(({ respondents, origins }) => [respondents, origins?.person])).toEqual(
    parts.map(() => [12, 3]),
  );
  expect(theming).toMatchObject({ engine: 'keyword', coded: 36, withoutTheme: 0 });
});
