import type { CodebookEdit } from '@plumbline/contracts';
import fc from 'fast-check';
import type { BookTheme } from './book.ts';

/** Ids in the order of their numbers. */
export const themeId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const aNewTheme = (label: string) => ({
  label,
  definition: '',
  includeWhen: '',
  excludeWhen: '',
  includeWords: [],
  excludeWords: [],
});

/** A book of `count` themes in use, Theme 0, Theme 1 … */
export function aBook(count: number): BookTheme[] {
  return Array.from({ length: count }, (_, n) => ({
    ...aNewTheme(`Theme ${n}`),
    id: themeId(n),
    origin: 'model' as const,
    locked: false,
    position: n,
    state: 'in_use' as const,
    mergedInto: null,
  }));
}

/** Edits of such a book and of what they add, most of which fit and some of which do not. */
export const anyEdits = fc.array(anyEdit(), { maxLength: 12 });

function anyEdit(): fc.Arbitrary<CodebookEdit> {
  const known = fc.integer({ min: 0, max: 9 }).map(themeId);
  const fresh = fc.integer({ min: 10, max: 30 }).map(themeId);
  const label = fc.integer({ min: 0, max: 15 }).map((n) => `Theme ${n}`);
  const part = fc.record({
    themeId: fresh,
    theme: label.map(aNewTheme),
    answerIds: fc.uniqueArray(fc.integer({ min: 100, max: 105 }).map(themeId), { maxLength: 3 }),
  });
  return fc.oneof(
    fc.record({ kind: fc.constant('add' as const), themeId: fresh, theme: label.map(aNewTheme) }),
    fc.record({ kind: fc.constant('change' as const), themeId: known, change: fc.record({ label }) }),
    fc.record({ kind: fc.constant('lock' as const), themeId: known, locked: fc.boolean() }),
    fc.record({ kind: fc.constant('merge' as const), themeId: known, into: known }),
    fc.record({ kind: fc.constant('unmerge' as const), themeId: known }),
    fc.record({
      kind: fc.constant('split' as const),
      themeId: known,
      into: fc.array(part, { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('order' as const),
      themeIds: fc.array(known, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('delete' as const), themeId: known }),
  );
}
