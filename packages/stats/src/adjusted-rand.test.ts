import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand.ts';

const grouped = (groups: string) => [...groups];

// Values of scikit-learn's documentation of adjusted_rand_score.
test.each([
  ['0012', '0011', 0.5714285714285714],
  ['0011', '0011', 1],
  ['0011', '1100', 1],
  ['0000', '0123', 0],
  ['0011', '0101', -0.5],
])('of %s and %s is %d', (one, other, expected) => {
  expect(adjustedRandIndex(grouped(one), grouped(other))).toBeCloseTo(expected, 12);
});

test('names of groups and the order of the two make no difference', () => {
  const groups = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(groups, (items) => {
      const one = items.map(([group]) => `a${group}`);
      const other = items.map(([, group]) => `b${group}`);
      const index = adjustedRandIndex(one, other);
      expect(adjustedRandIndex(other, one)).toBeCloseTo(index ?? 0, 12);
      expect(adjustedRandIndex(one, one)).toBe(1);
      expect(index).toBeLessThanOrEqual(1);
    }),
  );
});

test('one item says nothing, and groupings of different items are refused', () => {
  expect(adjustedRandIndex(['a'], ['b'])).toBeNull();
  expect(() => adjustedRandIndex(['a'], ['b', 'c'])).toThrow(RangeError);
});
