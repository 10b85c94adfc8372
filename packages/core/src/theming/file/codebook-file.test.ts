import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { changeTheme } from '../codebook/draft/change-theme.ts';
import { lockTheme } from '../codebook/draft/lock-theme.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { listCodebookVersions } from '../codebook/list-versions.ts';
import { codedQuestion } from '../coded.fixture.ts';
import { openQuestion } from '../theming.fixture.ts';
import { readCsv, splitWords, writeCsv } from './csv.ts';
import { exportCodebook } from './export-codebook.ts';
import { importCodebook } from './import-codebook.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const world = () => codedQuestion(services, { 'too dear': ['Price'], slow: ['Speed'], lost: ['Help'] });
const worded = ({ themes }: Awaited<ReturnType<typeof getCodebook>>) =>
  themes.map(({ label, definition, includeWhen, excludeWhen, includeWords, excludeWords, locked }) => {
    return { label, definition, includeWhen, excludeWhen, includeWords, excludeWords, locked };
  });

test('what is exported comes back the same: into its own codebook as no edit, into another as its themes', async () => {
  const { ctx, questionId, theme } = await world();
  const change = {
    label: '=Price, "dear"',
    definition: 'Two\nlines; and more',
    includeWords: ['too dear', 'a;b\\c'],
  };
  await changeTheme(ctx, theme('Price'), change, null);
  await lockTheme(ctx, questionId, { themeId: theme('Speed') }, null);
  const original = await applyCodebook(ctx, questionId, null);
  const csv = await exportCodebook(ctx, questionId);
  expect(csv).toContain(`"'=Price`);
  expect((await importCodebook(ctx, questionId, { csv }, null)).draft).toBeNull();
  const other = await openQuestion(services);
  await importCodebook(other.ctx, other.questionId, { csv }, null);
  const copied = await applyCodebook(other.ctx, other.questionId, null);
  expect(worded(copied)).toEqual(worded(original));
  expect(copied.themes.map(({ id }) => id)).not.toContain(theme('Price'));
});

test('an import changes what it names, adds what is new, keeps the rest, and waits in the draft', async () => {
  const { ctx, questionId, theme } = await world();
  const csv = [
    'ID,Label,definition,locked,note',
    `${theme('Help')},Support,Nobody answers,yes,x`,
    ',speed,How fast it is,,',
    ',Trust,,,',
  ].join('\n');
  const { draft, themes } = await importCodebook(ctx, questionId, { csv }, null);
  expect(themes.map(({ label }) => label)).toEqual(['Price', 'Speed', 'Help']);
  expect(draft?.themes.map(({ label, locked }) => [label, locked])).toEqual([
    ['Support', true],
    ['speed', false],
    ['Trust', false],
    ['Price', false],
  ]);
});

test('faults are named by their lines, and nothing is drafted', async () => {
  const { ctx, questionId, theme } = await world();
  await lockTheme(ctx, questionId, { themeId: theme('Price'), locked: true }, null);
  const csv = [
    'id,label,definition,locked',
    `${theme('Price')},Price,Changed,`,
    ',Good,,',
    ',,No name,',
    `,${'x'.repeat(81)},,`,
    ',Good,,',
    ',Other,,perhaps',
  ].join('\n');
  const before = await getCodebook(ctx, questionId);
  await expect(importCodebook(ctx, questionId, { csv }, null)).rejects.toMatchObject({
    code: 'invalid_input',
    message: '5 lines of the file cannot be used; nothing was changed.',
    fields: [
      { pointer: '/csv', message: 'line 2: “Price” is locked: unlock it first' },
      { message: 'line 4: label must not be empty' },
      { message: 'line 5: label must be at most 80 characters' },
      { message: 'line 6: names a theme that another line names too' },
      { message: 'line 7: locked must be yes, no or empty' },
    ],
  });
  expect(await getCodebook(ctx, questionId)).toEqual(before);
  for (const bad of ['', 'id,name\n1,2', 'label,label\na,b', 'label\n"open'])
    await expect(importCodebook(ctx, questionId, { csv: bad }, null)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer: '/csv' }],
    });
});

test('whatever the words of a theme, a file gives them back', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^'[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(one) && !/\r/.test(one));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (label, includeWords) => {
      const csv = writeCsv([
        {
          id: 'a',
          label,
          definition: label,
          includeWhen: '',
          excludeWhen: '',
          includeWords,
          excludeWords: [],
          origin: 'person',
          locked: false,
          position: 0,
        },
      ]);
      const [line] = readCsv(csv);
      expect([line?.cells.get('label'), line?.cells.get('definition')]).toEqual([label, label]);
      expect(splitWords(line?.cells.get('include_words') ?? '')).toEqual(includeWords);
    }),
  );
});

test('versions tell what was changed in the names of then', async () => {
  const { ctx, questionId, theme } = await world();
  await changeTheme(ctx, theme('Price'), { label: 'Cost' }, null);
  await changeTheme(ctx, theme('Price'), { definition: 'Money' }, null);
  await applyCodebook(ctx, questionId, null);
  await changeTheme(ctx, theme('Price'), { label: 'Value' }, null);
  await applyCodebook(ctx, questionId, null);
  const { items } = await listCodebookVersions(ctx, questionId);
  expect(items.map(({ version, by, changes }) => [version, by, changes])).toEqual([
    [3, null, ['Rename “Cost” to “Value”.']],
    [2, null, ['Rename “Price” to “Cost”.', 'Change definition of “Cost”.']],
    [1, null, ['Add “Price”.', 'Add “Speed”.', 'Add “Help”.']],
  ]);
  expect(items[1]?.themes[0]).toMatchObject({ label: 'Cost', definition: 'Money' });
});
