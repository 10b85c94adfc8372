import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankSummary } from './ranking.ts';

const items = ['price', 'speed', 'support', 'docs'];

test('without rankings every number is empty and every item is still listed', () => {
  const { n, items: rows } = rankSummary([[], []], items);
  expect(n).toBe(0);
  expect(rows.map((row) => row.item)).toEqual(items);
  expect(
    rows.every((row) => row.meanRank.estimate === null && row.first.estimate === null && row.borda === null),
  ).toBe(true);
});

test('mean ranks of all items sum to k (k + 1) / 2, however partial the rankings', () => {
  const orders = fc.array(fc.shuffledSubarray(items, { minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(orders, (given) => {
      const rows = rankSummary(given, items).items;
      expect(rows.reduce((sum, row) => sum + Number(row.meanRank.estimate), 0)).toBeCloseTo(10, 9);
      expect(rows.every((row) => Number(row.meanRank.upper) > Number(row.meanRank.lower))).toBe(true);
    }),
  );
});

test('a repeated or unknown item is refused', () => {
  expect(() => rankSummary([['price', 'price']], items)).toThrow(RangeError);
  expect(() => rankSummary([['colour']], items)).toThrow(RangeError);
});
