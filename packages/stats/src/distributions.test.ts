import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaQuantile, tCdf, tFor } from './distributions.ts';
import { incompleteBeta } from './incomplete-beta.ts';

test('Student agrees with scipy at few, odd and many degrees of freedom', () => {
  expect(tFor(0.95, 1)).toBeCloseTo(12.706204736175, 9);
  expect(tFor(0.95, 8.797653702204034)).toBeCloseTo(2.270113231531, 9);
  expect(tFor(0.95, 100_000)).toBeCloseTo(1.959987707535, 8);
  expect(tCdf(0, 100_000)).toBeCloseTo(0.5, 12);
  expect(tCdf(-60, 3)).toBeCloseTo(5.09979684e-6, 12);
});

test('a beta quantile is where the distribution function reaches p', () => {
  const size = fc.double({ min: 0.1, max: 5000, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.constantFrom(0.005, 0.025, 0.5, 0.975), (a, b, p) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-9 && x < 1 - 1e-9);
      expect(incompleteBeta(x, a, b)).toBeCloseTo(p, 7);
    }),
  );
  expect(betaQuantile(0.025, 0, 5)).toBe(0);
  expect(betaQuantile(0.975, 5, 0)).toBe(1);
});
