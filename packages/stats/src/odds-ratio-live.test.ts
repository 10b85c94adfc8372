import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anytimeShare, armConfidence, oddsRatio, oddsRatioLive } from './index.ts';

const live = (x: number, n: number) => anytimeShare(x, n, armConfidence(0.95));

test('the live odds ratio has the estimate of the closed one and wider limits', () => {
  const found = oddsRatioLive(live(18, 30), live(7, 30));
  const closed = oddsRatio([
    [18, 12],
    [7, 23],
  ]);
  expect(found.estimate).toBeCloseTo(closed.estimate ?? 0, 9);
  expect(found.lower).toBeLessThan(closed.lower ?? 0);
  expect(found.upper).toBeGreaterThan(closed.upper ?? 0);
});

test('limits hold the estimate, and turning the groups around inverts them', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (a, b) => {
      const one = oddsRatioLive(live(a, 20), live(b, 20));
      const other = oddsRatioLive(live(b, 20), live(a, 20));
      if (one.lower === null || one.upper === null) return;
      if (one.estimate !== null) {
        expect(one.lower).toBeLessThanOrEqual(one.estimate);
        expect(one.upper).toBeGreaterThanOrEqual(one.estimate);
      }
      expect(1 / (other.upper ?? 0)).toBeCloseTo(one.lower, 6);
    }),
  );
});

test('an empty group has nothing to compare', () => {
  expect(oddsRatioLive(live(0, 0), live(3, 9))).toMatchObject({ estimate: null, lower: null, upper: null });
});
