import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bcaMean } from './bca.ts';
import { normalCdf, normalQuantile } from './distributions.ts';
import { skewness } from './moments.ts';
import { drawBinomial, drawMultinomial, seededRandom } from './random.ts';
import { toCounts } from './sample.ts';
import { scaleMean } from './scale-mean.ts';

const options = { seed: 'study-1', resamples: 2000 };

test('the same seed gives the same digits, single answers or counts', () => {
  const values = [9, 10, 8, 0, 10, 9, 7, 10];
  expect(bcaMean(values, options)).toEqual(bcaMean(toCounts(values), options));
  expect(bcaMean(values, options)).not.toEqual(bcaMean(values, { ...options, seed: 'study-2' }));
});

test('limits lie within the answers and around the mean, and follow a change of unit', () => {
  const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 25 });
  fc.assert(
    fc.property(answers, (values) => {
      const { estimate, lower, upper } = bcaMean(values, options);
      fc.pre(lower !== null && upper !== null);
      expect(lower).toBeGreaterThanOrEqual(Math.min(...values));
      expect(upper).toBeLessThanOrEqual(Math.max(...values));
      expect(lower).toBeLessThan(Number(upper));
      expect(estimate).toBeGreaterThanOrEqual(Number(lower) - 1e-9);
      expect(estimate).toBeLessThanOrEqual(Number(upper) + 1e-9);
      const stretched = bcaMean(
        values.map((value) => 4 * value + 8),
        options,
      );
      expect(stretched.lower).toBeCloseTo(4 * Number(lower) + 8, 9);
    }),
    { numRuns: 40 },
  );
});

test('all equal, one answer or none: no limits', () => {
  expect(bcaMean([4, 4, 4], options)).toMatchObject({ estimate: 4, lower: null, upper: null });
  expect(bcaMean([4], options)).toMatchObject({ estimate: 4, lower: null });
  expect(bcaMean([], options)).toMatchObject({ estimate: null, n: 0 });
});

test('agrees with the interval from all possible resamples', () => {
  const values = [0, 0.9, 2.3, 7.1, 11.7];
  const { lower, upper } = bcaMean(values, { seed: 'x', resamples: 40_000 });
  const [low, high] = fromAllResamples(values);
  expect(Math.abs(Number(lower) - low)).toBeLessThan(0.25);
  expect(Math.abs(Number(upper) - high)).toBeLessThan(0.25);
});

test('binomial and multinomial draws have the right mean and spread', () => {
  const random = seededRandom('draws');
  for (const [n, p] of [
    [1, 0.3],
    [12, 0.02],
    [40, 0.5],
    [5000, 0.97],
  ] as const) {
    const draws = Array.from({ length: 20_000 }, () => drawBinomial(random, n, p));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - n * p)).toBeLessThan(5 * Math.sqrt((n * p * (1 - p)) / draws.length));
    expect(variance / (n * p * (1 - p))).toBeCloseTo(1, 1);
    expect(draws.every((draw) => draw >= 0 && draw <= n)).toBe(true);
  }
  expect(drawMultinomial(random, 7, [1, 0, 3]).reduce((sum, count) => sum + count, 0)).toBe(7);
  expect(drawMultinomial(random, 7, [1, 0, 3])[1]).toBe(0);
});

test('a scale mean takes the bootstrap when answers are few or skewed, t otherwise', () => {
  const take = (values: number[]) => scaleMean(values, { bounds: { min: 1, max: 5 }, seed: 's' });
  expect(take([1, 4, 5, 5]).method).toBe('mean-bca/1');
  expect(take([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]).method).toBe('mean-t/1');
  expect(take([1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]).method).toBe('mean-bca/1');
  expect(take([4, 5]).method).toBe('mean-t/1');
  expect(take([5, 5, 5]).method).toBe('mean-equal-answers/1');
  expect(take([])).toMatchObject({ estimate: null, n: 0 });
  expect(skewness([1, 5, 5, 5, 5])).toBeCloseTo(-1.5, 9);
  expect(skewness([2, 2])).toBeNull();
});

function fromAllResamples(values: readonly number[]): [number, number] {
  const n = values.length;
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / n;
  let lists: number[][] = [[]];
  for (let draw = 0; draw < n; draw += 1)
    lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  const means = lists.map(mean).sort((a, b) => a - b);
  const centre = mean(values);
  const below = means.filter((value) => value < centre - 1e-9).length;
  const same = means.filter((value) => Math.abs(value - centre) <= 1e-9).length;
  const z0 = normalQuantile((below + same / 2) / means.length);
  const power = (p: number) => values.reduce((sum, value) => sum + (value - centre) ** p, 0);
  const a = power(3) / (6 * power(2) ** 1.5);
  const at = (z: number) =>
    means[Math.round((means.length - 1) * normalCdf(z0 + (z0 + z) / (1 - a * (z0 + z))))] ?? 0;
  return [at(-1.959964), at(1.959964)];
}
