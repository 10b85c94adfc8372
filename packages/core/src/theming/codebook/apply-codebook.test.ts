import { createTestDatabase, memberOf, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedQuestion } from '../coded.fixture.ts';
import { openQuestion } from '../theming.fixture.ts';
import { applyCodebook } from './apply-codebook.ts';
import { aNewTheme } from './book.fixture.ts';
import { addTheme } from './draft/add-theme.ts';
import { changeTheme } from './draft/change-theme.ts';
import { deleteTheme } from './draft/delete-theme.ts';
import { discardDraft } from './draft/discard-draft.ts';
import { lockTheme } from './draft/lock-theme.ts';
import { mergeThemes } from './draft/merge-themes.ts';
import { orderThemes } from './draft/order-themes.ts';
import { splitTheme } from './draft/split-theme.ts';
import { undoEdit } from './draft/undo-edit.ts';
import { unmergeTheme } from './draft/unmerge-theme.ts';
import { getCodebook } from './get-codebook.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const said = {
  'too dear': ['Price'],
  'dear and slow': ['Price', 'Speed'],
  'slow as ever': ['Speed'],
  'cost me a lot': ['Cost'],
  'cost and price': ['Cost', 'Price'],
  'nothing to add': [],
};
const world = () => codedQuestion(services, said);

test('edits wait in a draft that says what it will make, and change nothing until it is applied', async () => {
  const { ctx, questionId, theme, carried } = await world();
  await changeTheme(ctx, theme('Speed'), { label: 'Slowness' }, null);
  const drafted = await mergeThemes(
    ctx,
    questionId,
    { themeIds: [theme('Cost')], into: theme('Price') },
    null,
  );
  expect(drafted.draft).toMatchObject({
    edits: [
      { sentence: 'Rename “Speed” to “Slowness”.', fault: null },
      { sentence: 'Merge “Cost” into “Price”.', fault: null },
    ],
    recodes: 0,
    estimateUsd: null,
  });
  expect(drafted.draft?.themes.map(({ label }) => label)).toEqual(['Price', 'Slowness']);
  expect(drafted.themes.map(({ label }) => label)).toEqual(['Price', 'Speed', 'Cost']);
  expect([drafted.version, drafted.touched]).toEqual([1, false]);
  expect(await carried()).toEqual(said);
  expect((await undoEdit(ctx, questionId, null)).draft?.edits).toHaveLength(1);
  expect((await discardDraft(ctx, questionId, null)).draft).toBeNull();
});

test('a merge redirects, counts each person once, recodes nothing and can be taken back', async () => {
  const { ctx, questionId, theme, carried, codings } = await world();
  await mergeThemes(ctx, questionId, { themeIds: [theme('Cost')], into: theme('Price') }, null);
  const merged = await applyCodebook(ctx, questionId, null);
  const [price] = merged.themes;
  expect(price).toMatchObject({
    respondents: 4,
    mergedThemes: [{ id: theme('Cost'), label: 'Cost' }],
    origins: { model: 4 },
  });
  expect(merged).toMatchObject({ version: 2, touched: true, draft: null });
  expect((await codings()).map((row) => row.codebook_version)).toEqual([2, 2, 2, 2, 2, 2]);
  await unmergeTheme(ctx, questionId, { themeId: theme('Cost') }, null);
  const apart = await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual(said);
  expect(apart.themes.map(({ label, respondents }) => [label, respondents])).toEqual([
    ['Price', 3],
    ['Speed', 2],
    ['Cost', 2],
  ]);
});

test('a deletion leaves a tombstone, and only answers without another theme are coded again', async () => {
  const { ctx, questionId, theme, carried, read } = await world();
  const { draft } = await deleteTheme(ctx, theme('Price'), null);
  expect(draft?.recodes).toBe(1);
  await applyCodebook(ctx, questionId, null);
  const { 'too dear': _again, ...kept } = said;
  expect(await carried()).toEqual({ ...kept, 'dear and slow': ['Speed'], 'cost and price': ['Cost'] });
  const stone = await read((trx) =>
    trx.selectFrom('themes').where('id', '=', theme('Price')).selectAll().executeTakeFirstOrThrow(),
  );
  expect([stone.label, stone.retired_at, stone.merged_into]).toEqual(['Price', services.clock.now(), null]);
});

test('a split has its answers coded again, but those a person has placed stay there', async () => {
  const { ctx, questionId, theme, answer, carried, codings } = await world();
  const into = [
    { theme: aNewTheme('Price list'), answerIds: [answer('dear and slow')] },
    { theme: aNewTheme('Total price'), answerIds: [] },
  ];
  const { draft } = await splitTheme(ctx, questionId, { themeId: theme('Price'), into }, null);
  expect(draft).toMatchObject({
    recodes: 2,
    edits: [{ sentence: 'Split “Price” into “Price list” and “Total price”.' }],
  });
  await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual({
    'dear and slow': ['Price list', 'Speed'],
    'slow as ever': ['Speed'],
    'cost me a lot': ['Cost'],
    'nothing to add': [],
  });
  const own = (await codings()).filter(({ by_person }) => by_person);
  expect(own.map(({ answer_id }) => answer_id)).toEqual([answer('dear and slow')]);
});

test('words of rules are applied at once, by a rule, and ask no model', async () => {
  const { ctx, questionId, theme, carried, read } = await world();
  const words = { includeWords: ['nothing', 'dear'], excludeWords: ['slow'] };
  const { draft } = await changeTheme(ctx, theme('Price'), words, null);
  expect(draft?.recodes).toBe(0);
  await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual({ ...said, 'dear and slow': ['Speed'], 'nothing to add': ['Price'] });
  const byRule = await read((trx) =>
    trx
      .selectFrom('theme_assignments')
      .where('origin', '=', 'rule')
      .select(['quote_start', 'quote_end'])
      .execute(),
  );
  expect(byRule).toEqual([{ quote_start: 0, quote_end: 14 }]);
  await changeTheme(ctx, theme('Price'), { includeWords: [], excludeWords: ['lot'] }, null);
  await applyCodebook(ctx, questionId, null);
  expect(await carried()).toEqual({ ...said, 'dear and slow': ['Speed'] });
  const states = await read((trx) => trx.selectFrom('answer_codings').select('state').execute());
  expect(states.filter(({ state }) => state === 'none')).toHaveLength(1);
});

test.each(['definition', 'includeWhen', 'excludeWhen'])(
  'a changed %s has every answer coded again',
  async (field) => {
    const { ctx, questionId, theme, carried, state } = await world();
    const { draft } = await changeTheme(ctx, theme('Speed'), { [field]: 'How fast it is' }, null);
    expect(draft?.recodes).toBe(6);
    await applyCodebook(ctx, questionId, null);
    expect(await carried()).toEqual({});
    expect(await state()).toMatchObject({ uncoded: 6, coded: 0, codebookVersion: 2 });
  },
);

test('names, order and locks have nothing coded again', async () => {
  const { ctx, questionId, theme, carried } = await world();
  await orderThemes(ctx, questionId, { themeIds: [theme('Cost')] }, null);
  await changeTheme(ctx, theme('Price'), { label: 'Price tag' }, null);
  await lockTheme(ctx, questionId, { themeId: theme('Cost') }, null);
  const { themes } = await applyCodebook(ctx, questionId, null);
  expect(themes.map(({ label, locked }) => [label, locked])).toEqual([
    ['Cost', true],
    ['Price tag', false],
    ['Speed', false],
  ]);
  expect(Object.keys(await carried())).toHaveLength(6);
  await expect(deleteTheme(ctx, theme('Cost'), null)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ message: '“Cost” is locked: unlock it first' }],
  });
});

test('a theme that is only drafted can be edited like any other', async () => {
  const { ctx, questionId } = await world();
  const { draft } = await addTheme(ctx, questionId, { label: 'Trust' }, null);
  const added = draft?.themes.at(-1);
  expect(added).toMatchObject({ label: 'Trust', origin: 'person' });
  await changeTheme(ctx, added?.id ?? '', { label: 'Confidence' }, null);
  const { themes } = await applyCodebook(ctx, questionId, null);
  expect(themes.at(-1)).toMatchObject({ id: added?.id, label: 'Confidence', respondents: 0 });
});

test('a change of what someone else has changed meanwhile is refused', async () => {
  const { ctx, questionId, theme } = await world();
  const { revision } = await getCodebook(ctx, questionId);
  await changeTheme(ctx, theme('Price'), { label: 'Prices' }, String(revision));
  for (const change of [
    () => changeTheme(ctx, theme('Price'), { label: 'Cheapness' }, String(revision)),
    () => applyCodebook(ctx, questionId, String(revision)),
    () => undoEdit(ctx, questionId, 'rubbish'),
  ])
    await expect(change()).rejects.toMatchObject({ code: 'precondition_failed' });
  expect((await applyCodebook(ctx, questionId, String(revision + 1))).themes[0]?.label).toBe('Prices');
});

test('a draft whose theme a machine has retired meanwhile fails with the edit that is in the way', async () => {
  const { ctx, questionId, theme, read } = await world();
  await changeTheme(ctx, theme('Speed'), { label: 'Slowness' }, null);
  await read((trx) =>
    trx.updateTable('themes').set({ retired_at: new Date() }).where('id', '=', theme('Speed')).execute(),
  );
  const { draft } = await getCodebook(ctx, questionId);
  expect(draft?.edits[0]?.fault).toBe('“Speed” was deleted.');
  await expect(applyCodebook(ctx, questionId, null)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(
      '“Rename “Speed” to “Slowness”.” does not fit any more: “Speed” was deleted.',
    ),
  });
  await undoEdit(ctx, questionId, null);
  await expect(applyCodebook(ctx, questionId, null)).rejects.toMatchObject({ code: 'conflict' });
});

test('two who apply at once make one version after the other', async () => {
  const { ctx, questionId, theme } = await world();
  await changeTheme(ctx, theme('Price'), { label: 'Prices' }, null);
  const applied = await Promise.allSettled([
    applyCodebook(ctx, questionId, null),
    applyCodebook(ctx, questionId, null),
  ]);
  expect(applied.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await getCodebook(ctx, questionId)).version).toBe(2);
});

test('writes down who applied it, tells open pages, and asks for the answers to be coded', async () => {
  const { ctx, questionId, studyId, theme, workspaceId, read } = await world();
  await changeTheme(ctx, theme('Price'), { definition: 'New' }, null);
  services.published.length = 0;
  await applyCodebook(ctx, questionId, null);
  expect(services.published).toEqual([{ workspaceId, type: 'themes', ids: [`study:${studyId}`] }]);
  const audit = await read((trx) => trx.selectFrom('audit_log').select(['action', 'subject_id']).execute());
  expect(audit).toContainEqual({ action: 'codebook.apply', subject_id: questionId });
  const asked = await services.db.selectFrom('outbox').where('key', '=', questionId).select('job').execute();
  expect(new Set(asked.map(({ job }) => job))).toEqual(new Set(['theme-question', 'summarise-question']));
});

test('a codebook can be written before anyone has answered', async () => {
  const { ctx, questionId } = await openQuestion(services);
  await addTheme(ctx, questionId, { label: 'Price' }, '0');
  expect(await applyCodebook(ctx, questionId, null)).toMatchObject({
    version: 2,
    themes: [{ label: 'Price', respondents: 0, share: null }],
  });
});

test('viewers see no draft, no counts, and no theme of fewer than three or of fewer than five people', async () => {
  const { ctx, questionId, theme, workspaceId } = await world();
  await changeTheme(ctx, theme('Price'), { label: 'Prices' }, null);
  const viewer = memberOf(services, workspaceId, 'viewer');
  const seen = await getCodebook(viewer, questionId);
  expect(seen).toMatchObject({ draft: null, suggestions: [], run: null, respondents: null });
  expect(seen.themes).toMatchObject([{ label: 'Price', respondents: null, share: null, trend: [] }]);
  await expect(addTheme(viewer, questionId, { label: 'x' }, null)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  const few = await codedQuestion(services, { one: ['A'], two: ['A'], three: ['A'], four: [] });
  const hidden = await getCodebook(memberOf(services, few.workspaceId, 'viewer'), few.questionId);
  expect(hidden).toMatchObject({
    themes: [],
    respondents: null,
    theming: { coded: 0, withoutTheme: 0 },
  });
});
