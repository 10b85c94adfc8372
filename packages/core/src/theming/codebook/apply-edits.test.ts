import type { CodebookEdit } from '@plumbline/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { aBook, aNewTheme, anyEdits, themeId } from './book.fixture.ts';
import { type Book, foldedLabel, idsWithin, inUse, rootOf, themeIn } from './book.ts';
import { recodeScope } from './recode-scope.ts';

const book = aBook(8);
const merge = (n: number, into: number): CodebookEdit => ({
  kind: 'merge',
  themeId: themeId(n),
  into: themeId(into),
});
const unmerge = (n: number): CodebookEdit => ({ kind: 'unmerge', themeId: themeId(n) });
const remove = (n: number): CodebookEdit => ({ kind: 'delete', themeId: themeId(n) });
const split = (n: number, answers: Record<number, string[]>): CodebookEdit => ({
  kind: 'split',
  themeId: themeId(n),
  into: Object.entries(answers).map(([part, answerIds]) => ({
    themeId: themeId(Number(part)),
    theme: aNewTheme(`Part ${part}`),
    answerIds,
  })),
});
const byId = (themes: Book) => [...themes].sort((a, b) => (a.id < b.id ? -1 : 1));

test('taking a merged theme out again leaves no trace of the merge', () => {
  fc.assert(
    fc.property(anyEdits, fc.nat(9), fc.nat(9), (edits, one, other) => {
      const before = applyEdits(book, edits).book;
      const { book: after, faults } = applyEdits(before, [merge(one, other), unmerge(one)]);
      fc.pre(faults[0] === null);
      expect(faults[1]).toBeNull();
      expect(byId(after)).toEqual(byId(before));
    }),
  );
});

test('ids stay: none changes its meaning, none is lost, none is given twice', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const after = applyEdits(book, edits).book;
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      for (const { id } of book) expect(themeIn(after, id)?.origin).toBe('model');
    }),
  );
});

test('whatever is edited, no two themes in use share a name, and every redirect ends', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const after = applyEdits(book, edits).book;
      const labels = inUse(after).map(({ label }) => foldedLabel(label));
      expect(new Set(labels).size).toBe(labels.length);
      for (const theme of after) {
        const root = rootOf(after, theme);
        expect(root.state).not.toBe('merged');
        expect(theme.state === 'merged').toBe(root.id !== theme.id);
      }
    }),
  );
});

test('edits of different themes give the same codebook in any order', () => {
  const edits: CodebookEdit[] = [
    merge(0, 1),
    remove(2),
    { kind: 'change', themeId: themeId(3), change: { label: 'Renamed', definition: 'New' } },
    { kind: 'lock', themeId: themeId(4), locked: true },
    split(5, { 10: ['a'], 11: [] }),
    { kind: 'change', themeId: themeId(6), change: { includeWords: ['dear'] } },
  ];
  const expected = applyEdits(book, edits);
  fc.assert(
    fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (shuffled) => {
      const applied = applyEdits(book, shuffled);
      expect(byId(applied.book)).toEqual(byId(expected.book));
      expect(applied.moves).toEqual(expected.moves);
      expect(recodeScope(book, applied, 'model')).toEqual(recodeScope(book, expected, 'model'));
    }),
  );
});

test('a chain of merges is one theme, and opens in any order', () => {
  const { book: after } = applyEdits(book, [merge(0, 1), merge(1, 2)]);
  expect(idsWithin(after, themeId(2))).toEqual([themeId(0), themeId(1), themeId(2)]);
  const { book: opened } = applyEdits(after, [unmerge(0)]);
  expect(idsWithin(opened, themeId(2))).toEqual([themeId(1), themeId(2)]);
  expect(idsWithin(applyEdits(after, [unmerge(1)]).book, themeId(1))).toEqual([themeId(0), themeId(1)]);
});

test.each<[string, CodebookEdit[], { pointer: string; message: string }]>([
  ['an unknown theme', [remove(99)], { pointer: '/themeId', message: 'is no theme of this question' }],
  ['a deleted theme', [remove(0), remove(0)], { pointer: '/themeId', message: '“Theme 0” was deleted' }],
  [
    'a merged theme',
    [merge(0, 1), merge(2, 0)],
    { pointer: '/into', message: '“Theme 0” was merged into “Theme 1”' },
  ],
  [
    'a merge into itself',
    [merge(0, 0)],
    { pointer: '/into', message: 'is the theme itself: choose another one' },
  ],
  [
    'a merge in a circle',
    [merge(0, 1), merge(1, 0)],
    { pointer: '/into', message: '“Theme 0” was merged into “Theme 1”' },
  ],
  [
    'a name that is taken, whatever its case',
    [{ kind: 'change', themeId: themeId(0), change: { label: ' THEME  1' } }],
    { pointer: '/label', message: '“Theme 1” is what another theme is called: choose another name' },
  ],
  [
    'a locked theme',
    [{ kind: 'lock', themeId: themeId(0), locked: true }, remove(0)],
    { pointer: '/themeId', message: '“Theme 0” is locked: unlock it first' },
  ],
  [
    'a merge into a locked theme',
    [{ kind: 'lock', themeId: themeId(1), locked: true }, merge(0, 1)],
    { pointer: '/into', message: '“Theme 1” is locked: unlock it first' },
  ],
  [
    'what is not merged',
    [unmerge(3)],
    { pointer: '/themeId', message: '“Theme 3” is not merged into another theme' },
  ],
  [
    'what went with a deleted theme',
    [merge(0, 1), remove(1), unmerge(0)],
    {
      pointer: '/themeId',
      message: '“Theme 0” went with “Theme 1”, which was deleted: add it as a new theme',
    },
  ],
  [
    'an answer in two parts',
    [split(0, { 10: ['a'], 11: ['b', 'a'] })],
    { pointer: '/into/1/answerIds/1', message: 'is in two parts: leave it in one of them' },
  ],
  [
    'an order that names a theme twice',
    [{ kind: 'order', themeIds: [themeId(0), themeId(0)] }],
    { pointer: '/themeIds/1', message: 'is there twice' },
  ],
])('refuses %s, by the name of the field', (_what, edits, fault) => {
  const applied = applyEdits(book, edits);
  expect(applied.faults.at(-1)).toEqual(fault);
  expect(applied.book).toEqual(applyEdits(book, edits.slice(0, -1)).book);
});

test('names, order, locks and merges have nothing coded again', () => {
  const edits: CodebookEdit[] = [
    { kind: 'change', themeId: themeId(0), change: { label: 'Other' } },
    { kind: 'order', themeIds: [themeId(7), themeId(3)] },
    merge(1, 2),
    unmerge(1),
    merge(4, 5),
    remove(6),
    { kind: 'lock', themeId: themeId(0), locked: true },
  ];
  const applied = applyEdits(book, edits);
  expect(applied.faults.every((fault) => fault === null)).toBe(true);
  expect(recodeScope(book, applied, 'model')).toEqual({ all: false, codedAs: [], rules: [] });
  expect(inUse(applied.book).map(({ label }) => label)).toEqual([
    'Theme 7',
    'Theme 3',
    'Other',
    'Theme 1',
    'Theme 2',
    'Theme 5',
  ]);
});

test.each<[string, CodebookEdit]>([
  ['a definition', { kind: 'change', themeId: themeId(0), change: { definition: 'Another' } }],
  ['when it applies', { kind: 'change', themeId: themeId(0), change: { includeWhen: 'Always' } }],
  ['a new theme', { kind: 'add', themeId: themeId(10), theme: aNewTheme('New') }],
])('%s has every answer coded again', (_what, edit) => {
  for (const engine of ['model', 'keyword'] as const)
    expect(recodeScope(book, applyEdits(book, [edit]), engine).all).toBe(true);
});

test('shared words know nothing of what a theme is not, so that has nothing coded again', () => {
  const edit: CodebookEdit = { kind: 'change', themeId: themeId(0), change: { excludeWhen: 'Never' } };
  expect(recodeScope(book, applyEdits(book, [edit]), 'model').all).toBe(true);
  expect(recodeScope(book, applyEdits(book, [edit]), 'keyword').all).toBe(false);
});

test('a new theme that is taken back within the draft has nothing coded again', () => {
  const edits: CodebookEdit[] = [
    { kind: 'add', themeId: themeId(10), theme: aNewTheme('New') },
    { kind: 'delete', themeId: themeId(10) },
  ];
  expect(recodeScope(book, applyEdits(book, edits), 'model').all).toBe(false);
});

test('a split has the answers of the theme coded again, but for those a person has moved', () => {
  const applied = applyEdits(book, [merge(1, 0), split(0, { 10: ['a', 'b'], 11: ['c'] })]);
  expect(applied.moves).toEqual([
    { answerId: 'a', from: [themeId(0), themeId(1)], to: themeId(10) },
    { answerId: 'b', from: [themeId(0), themeId(1)], to: themeId(10) },
    { answerId: 'c', from: [themeId(0), themeId(1)], to: themeId(11) },
  ]);
  expect(recodeScope(book, applied, 'model')).toEqual({
    all: false,
    codedAs: [themeId(0), themeId(1)],
    rules: [],
  });
});

test('an answer moved into a part of a part is moved once', () => {
  const { moves } = applyEdits(book, [
    split(0, { 10: ['a', 'b'], 11: [] }),
    split(10, { 12: ['a'], 13: [] }),
  ]);
  expect(moves).toEqual([
    { answerId: 'b', from: [themeId(0)], to: themeId(10) },
    { answerId: 'a', from: [themeId(0), themeId(10)], to: themeId(12) },
  ]);
});

test('words of rules have nothing coded again: they are applied at once', () => {
  const edit: CodebookEdit = { kind: 'change', themeId: themeId(2), change: { excludeWords: ['cheap'] } };
  expect(recodeScope(book, applyEdits(book, [edit]), 'model')).toEqual({
    all: false,
    codedAs: [],
    rules: [themeId(2)],
  });
});
