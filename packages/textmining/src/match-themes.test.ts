import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchThemes } from './match-themes.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `a${from + i}`);

test('themes keep their ids when answers join them and their order changes', () => {
  const previous = [
    { id: 'price', memberIds: ids(0, 10) },
    { id: 'setup', memberIds: ids(10, 15) },
  ];
  const next = [{ memberIds: [...ids(10, 15), ...ids(20, 40)] }, { memberIds: ids(0, 12) }];
  expect(matchThemes(previous, next)).toEqual(['setup', 'price']);
});

test('when a theme splits, the larger part keeps the id and the other is new', () => {
  expect(
    matchThemes(
      [{ id: 'docs', memberIds: ids(0, 10) }],
      [{ memberIds: ids(0, 4) }, { memberIds: ids(4, 10) }],
    ),
  ).toEqual([null, 'docs']);
});

test('when themes merge, the larger one names the result', () => {
  const previous = [
    { id: 'small', memberIds: ids(0, 4) },
    { id: 'large', memberIds: ids(4, 20) },
  ];
  expect(matchThemes(previous, [{ memberIds: ids(0, 20) }])).toEqual(['large']);
});

test('a passing likeness gives no id', () => {
  expect(
    matchThemes([{ id: 'old', memberIds: ids(0, 10) }], [{ memberIds: [...ids(9, 10), ...ids(50, 70)] }]),
  ).toEqual([null]);
});

test('an unchanged grouping keeps every id, and no id is given twice', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat(7)), (counts, shuffle) => {
      let at = 0;
      const previous = counts.map((count, i) => {
        at += count;
        return { id: `t${i}`, memberIds: ids(at - count, at) };
      });
      expect(matchThemes(previous, previous)).toEqual(previous.map((theme) => theme.id));
      const moved = previous.map((): { memberIds: string[] } => ({ memberIds: [] }));
      for (const id of ids(0, at)) moved[(shuffle.next().value ?? 0) % moved.length]?.memberIds.push(id);
      const given = matchThemes(previous, moved).filter((id) => id !== null);
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
