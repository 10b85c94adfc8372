import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goodman, singleChoiceShares } from './goodman.ts';
import { wilson } from './wilson.ts';

test('nobody answered: no estimate and no interval', () => {
  expect(wilson(0, 0)).toEqual({ estimate: null, lower: null, upper: null, n: 0, method: 'wilson/1' });
});

test('the interval holds the estimate, stays within 0 and 1 and is never a point', () => {
  const share = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(share, ([x, n]) => {
      const { estimate, lower, upper } = wilson(x, n);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(Number(upper) - Number(lower)).toBeGreaterThan(0);
      expect(estimate).toBeGreaterThanOrEqual(Number(lower));
      expect(estimate).toBeLessThanOrEqual(Number(upper));
    }),
  );
});

test('yes and no mirror each other', () => {
  const yes = wilson(7, 30);
  const no = wilson(23, 30);
  expect(Number(yes.lower)).toBeCloseTo(1 - Number(no.upper), 12);
  expect(Number(yes.upper)).toBeCloseTo(1 - Number(no.lower), 12);
});

test('impossible counts and confidences are refused', () => {
  for (const [x, n] of [
    [5, 4],
    [-1, 4],
    [1.5, 4],
    [Number.NaN, 4],
    [0, -1],
  ] as const) {
    expect(() => wilson(x, n)).toThrow(RangeError);
  }
  expect(() => wilson(1, 4, 95)).toThrow(RangeError);
  expect(() => goodman([1, -1, 2])).toThrow(RangeError);
});

test('options nobody picked stay in, and no picks at all give nothing', () => {
  expect(goodman([5, 0, 0])[1]).toMatchObject({ estimate: 0, lower: 0 });
  expect(goodman([0, 0, 0]).map((share) => share.estimate)).toEqual([null, null, null]);
  expect(goodman([])).toEqual([]);
});

test('two options are reported as yes or no, three together are wider than one alone', () => {
  expect(singleChoiceShares([12, 8])[0]).toEqual(wilson(12, 20));
  const together = singleChoiceShares([12, 5, 3])[0];
  expect(Number(together?.lower)).toBeLessThan(Number(wilson(12, 20).lower));
});
