import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bottomBox, topBox } from './box.ts';
import { meanT } from './mean.ts';
import { nps } from './nps.ts';
import { quartiles } from './quantiles.ts';
import { toCounts } from './sample.ts';

const bounds = { min: 1, max: 5 };

test('an empty sample has no mean, no quartiles and no box share', () => {
  expect(meanT([], { bounds })).toMatchObject({ estimate: null, lower: null, upper: null, n: 0, sd: null });
  expect(quartiles([])).toEqual({ q1: null, median: null, q3: null });
  expect(topBox([], { ...bounds, step: 1 }).estimate).toBeNull();
  expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toMatchObject({
    estimate: null,
    lower: null,
    n: 0,
  });
});

test('equal answers keep an honest width inside the scale, and no interval without one', () => {
  const equal = meanT([5, 5, 5, 5], { bounds });
  expect(equal).toMatchObject({
    estimate: 5,
    upper: 5,
    raw: { lower: 5, upper: 5 },
    method: 'mean-equal-answers/1',
  });
  expect(equal.lower).toBeCloseTo(3.0404, 3);
  expect(meanT([3, 3, 3])).toMatchObject({ estimate: 3, lower: null, upper: null });
  expect(meanT([3], { bounds }).raw).toBeNull();
});

test('display limits are clipped to the scale and the raw limits kept', () => {
  const { lower, upper, raw } = meanT([3, 4], { bounds });
  expect([lower, upper]).toEqual([1, 5]);
  expect(raw?.lower).toBeCloseTo(-2.853, 3);
});

test('counts and single values are the same sample', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (values) => {
      expect(meanT(toCounts(values), { bounds })).toEqual(meanT(values, { bounds }));
      expect(quartiles(toCounts(values))).toEqual(quartiles(values));
    }),
  );
});

test('the interval of a mean on a scale is never a point, never NaN, and holds the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (values) => {
      const { estimate, lower, upper } = meanT(values, { bounds });
      expect(Number(upper) - Number(lower)).toBeGreaterThan(0);
      expect(Number(lower)).toBeLessThanOrEqual(Number(estimate));
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate));
    }),
  );
});

test('answers off the scale and broken counts are refused', () => {
  expect(() => meanT([0, 3], { bounds })).toThrow(RangeError);
  expect(() => meanT([Number.NaN])).toThrow(RangeError);
  expect(() => meanT([{ value: 3, count: 0.5 }])).toThrow(RangeError);
});

test('the boxes count the points at the ends of the scale, whatever its step', () => {
  const answers = [1, 2, 3, 4, 5, 5];
  expect(topBox(answers, { ...bounds, step: 1 }).estimate).toBeCloseTo(3 / 6);
  expect(bottomBox(answers, { ...bounds, step: 1 }).estimate).toBeCloseTo(2 / 6);
  expect(topBox([0, 0.5, 1], { min: 0, max: 1, step: 0.5 }).estimate).toBeCloseTo(2 / 3);
});
