import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anytimeShare } from './anytime-share.ts';
import type { Arm } from './counts.ts';
import { katz } from './katz.ts';
import { koopman } from './koopman.ts';
import { newcombe } from './newcombe.ts';
import { oddsRatio } from './odds-ratio.ts';
import { outcomeSampledRatio } from './outcome-sampled.ts';
import { armConfidence, outcomeSampledLive } from './outcome-sampled-live.ts';

const arm = (most = 80) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const flipped = ({ x, n }: Arm): Arm => ({ x: n - x, n });

test('the worked example: 18 of 30 and 7 of 30 from cohorts of 520 and 480', () => {
  const sample = {
    retained: { x: 18, n: 30 },
    churned: { x: 7, n: 30 },
    cohort: { retained: 520, churned: 480 },
  };
  const ratio = outcomeSampledRatio(sample);
  expect(ratio.estimate).toBeCloseTo(2.04, 2);
  expect(ratio.lower).toBeCloseTo(1.27, 2);
  expect(ratio.upper).toBeCloseTo(3.27, 2);
  expect(ratio.exposed).toBeCloseTo(0.42, 2);
  expect(
    oddsRatio([
      [18, 12],
      [7, 23],
    ]).estimate,
  ).toBeCloseTo(4.93, 2);
});

test('while answers arrive the outcome-sampled ratio stands at the corners of two anytime shares', () => {
  const conf = armConfidence(0.95);
  const cohort = { retained: 400, churned: 600 };
  const live = outcomeSampledLive(anytimeShare(18, 30, conf), anytimeShare(7, 30, conf), cohort);
  expect(live.lower).toBeCloseTo(0.58, 2);
  expect(live.upper).toBeCloseTo(9.25, 2);
  const nobody = outcomeSampledLive(anytimeShare(0, 0, conf), anytimeShare(7, 30, conf), cohort);
  expect(nobody).toMatchObject({ estimate: null, lower: null, upper: null });
  const all = outcomeSampledLive(anytimeShare(30, 30, conf), anytimeShare(7, 30, conf), cohort);
  expect(all).toMatchObject({ estimate: null, upper: Number.POSITIVE_INFINITY });
  expect(Number(all.lower)).toBeGreaterThan(1);
});

test('a ratio of shares holds its estimate, swaps with the arms, and is never a point', () => {
  fc.assert(
    fc.property(arm(), arm(), (first, second) => {
      const { estimate, lower, upper } = koopman(first, second);
      const swapped = koopman(second, first);
      expect(Number(lower)).toBeLessThan(Number(upper));
      if (estimate !== null) {
        expect(estimate).toBeGreaterThanOrEqual(Number(lower));
        expect(estimate).toBeLessThanOrEqual(Number(upper));
      }
      expect(Number(swapped.lower) * Number(upper)).toSatisfy(
        (product: number) => Number.isNaN(product) || Math.abs(product - 1) < 1e-9,
      );
    }),
  );
});

test('zero cells of a ratio: open where nothing bounds it, honest where all agree', () => {
  expect(koopman({ x: 0, n: 20 }, { x: 5, n: 20 })).toMatchObject({ estimate: 0, lower: 0 });
  expect(koopman({ x: 5, n: 20 }, { x: 0, n: 20 })).toMatchObject({
    estimate: null,
    upper: Number.POSITIVE_INFINITY,
  });
  expect(koopman({ x: 0, n: 9 }, { x: 0, n: 9 })).toMatchObject({
    estimate: null,
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  });
  const all = koopman({ x: 9, n: 9 }, { x: 9, n: 9 });
  expect(all.estimate).toBe(1);
  expect(Number(all.lower)).toBeLessThan(0.75);
  expect(Number(all.upper)).toBeGreaterThan(1.3);
  expect(koopman({ x: 0, n: 0 }, { x: 5, n: 20 })).toMatchObject({ estimate: null, lower: null, n: 20 });
});

test('the textbook ratio stays a yardstick: it collapses where Koopman does not, and agrees with many people', () => {
  expect(katz({ x: 9, n: 9 }, { x: 9, n: 9 })).toMatchObject({ lower: 1, upper: 1 });
  expect(katz({ x: 0, n: 9 }, { x: 4, n: 9 })).toMatchObject({ estimate: 0, lower: null });
  expect(katz({ x: 1, n: 1 }, { x: 0, n: 0 })).toMatchObject({ estimate: null, lower: null });
  const [first, second] = [
    { x: 6000, n: 10_000 },
    { x: 3000, n: 10_000 },
  ];
  expect(katz(first, second).lower).toBeCloseTo(Number(koopman(first, second).lower), 3);
  expect(katz(first, second).upper).toBeCloseTo(Number(koopman(first, second).upper), 3);
});

test('a difference holds its estimate, turns with the arms and with yes and no', () => {
  fc.assert(
    fc.property(arm(), arm(), (first, second) => {
      const { estimate, lower, upper } = newcombe(first, second);
      expect(Number(lower)).toBeLessThanOrEqual(Number(estimate));
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate));
      expect(newcombe(second, first).lower).toBeCloseTo(-Number(upper), 12);
      expect(newcombe(flipped(first), flipped(second)).lower).toBeCloseTo(-Number(upper), 12);
    }),
  );
});

test('ten times the people at the same shares narrow every interval', () => {
  fc.assert(
    fc.property(arm(), arm(), (first, second) => {
      const more = ({ x, n }: Arm) => ({ x: 10 * x, n: 10 * n });
      const width = (i: { lower: number | null; upper: number | null }) => Number(i.upper) - Number(i.lower);
      expect(width(newcombe(more(first), more(second)))).toBeLessThan(width(newcombe(first, second)));
      if (first.x === 0 || second.x === 0) return;
      const [few, many] = [koopman(first, second), koopman(more(first), more(second))];
      expect(Number(many.lower)).toBeGreaterThanOrEqual(Number(few.lower) - 1e-9);
      expect(Number(many.upper)).toBeLessThanOrEqual(Number(few.upper) + 1e-9);
    }),
  );
});

test('arms that answer alike keep a wide outcome-sampled ratio instead of a collapsed one', () => {
  const cohort = { retained: 400, churned: 600 };
  const ratio = outcomeSampledRatio({ retained: { x: 18, n: 30 }, churned: { x: 0, n: 30 }, cohort });
  expect(ratio.method).toBe('outcome-sampled-corners/1');
  expect(Number(ratio.lower)).toBeGreaterThan(1);
  expect(Number(ratio.lower)).toBeLessThan(Number(ratio.estimate));
  expect(ratio.upper).toBeGreaterThan(Number(ratio.estimate));
  const single = outcomeSampledRatio({ retained: { x: 1, n: 1 }, churned: { x: 1, n: 2 }, cohort });
  expect(single).toMatchObject({ estimate: null, upper: Number.POSITIVE_INFINITY });
  const empty = outcomeSampledRatio({ retained: { x: 0, n: 0 }, churned: { x: 1, n: 2 }, cohort });
  expect(empty).toMatchObject({ estimate: null, lower: null, exposed: null });
});

test('the outcome-sampled ratio of a whole cohort is the ratio of the cohort', () => {
  const sample = {
    retained: { x: 60, n: 100 },
    churned: { x: 30, n: 90 },
    cohort: { retained: 100, churned: 90 },
  };
  expect(outcomeSampledRatio(sample).estimate).toBeCloseTo(60 / 90 / (40 / 100), 12);
});

test('an odds ratio turns over with the rows, takes a half for nothing, and needs people in both rows', () => {
  const { estimate, lower, upper } = oddsRatio([
    [12, 5],
    [3, 9],
  ]);
  const turned = oddsRatio([
    [3, 9],
    [12, 5],
  ]);
  expect(Number(turned.estimate)).toBeCloseTo(1 / Number(estimate), 12);
  expect(Number(turned.lower) * Number(upper)).toBeCloseTo(1, 12);
  expect(Number(lower)).toBeLessThan(Number(estimate));
  expect(
    oddsRatio([
      [0, 10],
      [5, 5],
    ]).estimate,
  ).toBeCloseTo(0.05, 12);
  expect(
    oddsRatio([
      [0, 0],
      [5, 5],
    ]),
  ).toMatchObject({ estimate: null, lower: null, p: null });
});

test('impossible counts are refused', () => {
  expect(() => koopman({ x: 3, n: 2 }, { x: 1, n: 2 })).toThrow(RangeError);
  expect(() => newcombe({ x: 1.5, n: 2 }, { x: 1, n: 2 })).toThrow(RangeError);
  expect(() =>
    oddsRatio([
      [1, -1],
      [2, 2],
    ]),
  ).toThrow(RangeError);
  const small = { retained: 5, churned: 500 };
  expect(() =>
    outcomeSampledRatio({ retained: { x: 3, n: 9 }, churned: { x: 1, n: 2 }, cohort: small }),
  ).toThrow(RangeError);
});
