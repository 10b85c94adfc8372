import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanT } from './mean.ts';
import { normalP, shareScoreP } from './score-test.ts';
import { weightedShare } from './weighted.ts';
import { summedLimits, weightedMeanLimits } from './weighted-limits.ts';
import { wilson } from './wilson.ts';

const bounds = { min: 1, max: 5 };
const answer = fc.integer({ min: 1, max: 5 });
const weight = fc.double({ min: 0.2, max: 5, noNaN: true });

test('equal weights give the t interval, all answers equal its Wilson rule', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 2, maxLength: 40 }), weight, (values, one) => {
      const found = weightedMeanLimits(
        values,
        values.map(() => one),
        { bounds },
      );
      const plain = meanT(values, { bounds });
      expect(found.estimate).toBeCloseTo(Number(plain.estimate), 9);
      expect(found.lower).toBeCloseTo(Number(plain.lower), 7);
      expect(found.upper).toBeCloseTo(Number(plain.upper), 7);
    }),
  );
});

test('a weighted mean stays on its scale, inside its limits, and never has zero width', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, weight), { minLength: 2, maxLength: 40 }), (given) => {
      const values = given.map(([value]) => value);
      const { estimate, lower, upper } = weightedMeanLimits(
        values,
        given.map(([, one]) => one),
        { bounds },
      );
      expect(Number(lower)).toBeGreaterThanOrEqual(1);
      expect(Number(upper)).toBeLessThanOrEqual(5);
      expect(Number(lower)).toBeLessThanOrEqual(Number(estimate) + 1e-9);
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate) - 1e-9);
      expect(Number(upper) - Number(lower)).toBeGreaterThan(0);
    }),
  );
  expect(weightedMeanLimits([], [], { bounds })).toMatchObject({ estimate: null, lower: null, n: 0 });
  expect(() => weightedMeanLimits([6], [1], { bounds })).toThrow(RangeError);
});

test('the score test and the weighted Wilson interval agree about a line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(0, 1), weight), { minLength: 5, maxLength: 60 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (given, line) => {
        const weights = given.map(([, one]) => one);
        const share = weightedShare(
          given.map(([yes]) => yes),
          weights,
        );
        const sum = weights.reduce((total, one) => total + one, 0);
        const effective = sum ** 2 / weights.reduce((total, one) => total + one ** 2, 0);
        const p = shareScoreP(Number(share.estimate), effective, line);
        fc.pre(Math.abs(p - 0.05) > 1e-6);
        const outside = line < Number(share.lower) || line > Number(share.upper);
        expect(p < 0.05).toBe(outside);
      },
    ),
  );
  expect([
    shareScoreP(0.5, 10, 0.5),
    shareScoreP(0.5, Number.POSITIVE_INFINITY, 0.4),
    shareScoreP(0.2, 9, 0),
  ]).toEqual([1, 0, 0]);
  expect([normalP(0, 0), normalP(1, 0)]).toEqual([1, 0]);
  expect(normalP(1.959964, 1)).toBeCloseTo(0.05, 6);
});

test('limits of groups add up by their shares of the whole', () => {
  const one = { share: 0.25, ...limitsOf(wilson(3, 10)) };
  const two = { share: 0.75, ...limitsOf(wilson(9, 10)) };
  const found = summedLimits([one, two]);
  expect(found?.lower).toBeCloseTo(0.25 * Number(one.lower) + 0.75 * Number(two.lower), 12);
  expect(found?.upper).toBeCloseTo(0.25 * Number(one.upper) + 0.75 * Number(two.upper), 12);
  expect(summedLimits([one, { share: 0.75, lower: null, upper: null }])).toBeNull();
  expect(summedLimits([])).toBeNull();
});

function limitsOf({ lower, upper }: { lower: number | null; upper: number | null }) {
  return { lower, upper };
}
