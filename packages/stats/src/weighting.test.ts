import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moments } from './moments.ts';
import { type CellCount, type Margins, rake } from './raking.ts';
import { rakeTrimmed } from './trimmed-raking.ts';
import { weightedMean, weightedShare, weightedShareLimits, weightingConsequence } from './weighted.ts';
import { wilson } from './wilson.ts';

const pairs = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1 }), fc.double({ min: 0.1, max: 9, noNaN: true })),
  { minLength: 2, maxLength: 30 },
);

describe('weighted answers', () => {
  test('equal weights are no weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2 }), (values) => {
        const weights = values.map(() => 2.5);
        const { estimate, se, designEffect } = weightedMean(values, weights);
        const plain = moments(values);
        expect(estimate).toBeCloseTo(Number(plain?.mean), 12);
        expect(se).toBeCloseTo(Math.sqrt(Number(plain?.variance) / values.length), 12);
        expect(designEffect).toBeCloseTo(1, 12);
        const yes = values.filter((value) => value === 1).length;
        const { lower, upper } = wilson(yes, values.length);
        const share = weightedShare(values, weights);
        expect(share.lower).toBeCloseTo(Number(lower), 9);
        expect(share.upper).toBeCloseTo(Number(upper), 9);
      }),
    );
  });

  test('the unit of the weights does not matter, and they never add answers', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const values = given.map(([y]) => y);
        const weights = given.map(([, w]) => w);
        const one = weightedMean(values, weights);
        const two = weightedMean(
          values,
          weights.map((w) => 1000 * w),
        );
        expect(two.estimate).toBeCloseTo(Number(one.estimate), 12);
        expect(two.se).toBeCloseTo(Number(one.se), 12);
        expect(one.effectiveN).toBeLessThanOrEqual(values.length + 1e-9);
        const { estimate, lower, upper } = weightedShare(values, weights);
        expect(Number(lower)).toBeLessThanOrEqual(Number(estimate));
        expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate));
        expect(Number(upper) - Number(lower)).toBeGreaterThan(0);
      }),
    );
  });

  test('all yes keeps a width; the logit has none there, nor a mean of other answers', () => {
    expect(weightedShare([1, 1, 1], [1, 2, 3])).toMatchObject({ estimate: 1, upper: 1, n: 3 });
    expect(weightedShare([0, 0], [1, 2]).lower).toBe(0);
    expect(weightedShareLimits([1, 1, 1], [1, 2, 3])).toEqual({ logit: null, beta: null });
    expect(weightedShareLimits([1, 4], [1, 1])).toBeNull();
    expect(weightedMean([], [])).toMatchObject({ estimate: null, effectiveN: 0 });
    expect(weightedMean([3], [2])).toMatchObject({ estimate: 3, se: null, effectiveN: 1 });
    expect(() => weightedMean([1], [0])).toThrow(RangeError);
    expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
    expect(() => weightedMean([1, 2], [1, -1])).toThrow(RangeError);
  });

  test('unequal weights cost caution, then the verdict', () => {
    const of = (weights: number[]) =>
      weightingConsequence(
        weightedMean(
          weights.map(() => 1),
          weights,
        ),
      );
    const twenty = Array<number>(20).fill(1);
    expect(of(twenty)).toBe('none');
    expect(of([...twenty, ...twenty, 14])).toBe('caution');
    expect(of([...twenty, ...twenty, 40])).toBe('no_verdict');
    expect(of(Array<number>(9).fill(1))).toBe('no_verdict');
  });
});

describe('raking', () => {
  const margins: Margins = {
    size: { small: 50, large: 30, huge: 20 },
    plan: { free: 60, paid: 40 },
    region: { eu: 45, us: 55 },
  };
  const combinations = Object.keys(margins.size ?? {}).flatMap((size) =>
    ['free', 'paid'].flatMap((plan) => ['eu', 'us'].map((region) => ({ size, plan, region }))),
  );
  const cells = fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 })
    .map((counts) => combinations.map((levels, i): CellCount => ({ levels, count: counts[i] ?? 1 })));

  test('meets every margin, three as well', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const raked = rake(given, margins);
        if (raked.refused) throw new Error(raked.refused.reason);
        for (const [margin, sizes] of Object.entries(margins)) {
          for (const [level, size] of Object.entries(sizes)) {
            const of = raked.cells.filter(({ levels }) => levels[margin] === level);
            expect(of.reduce((sum, { count, weight }) => sum + count * weight, 0)).toBeCloseTo(size, 5);
          }
        }
        const people = given.reduce((sum, { count }) => sum + count, 0);
        expect(raked.effectiveN).toBeLessThanOrEqual(people + 1e-9);
      }),
    );
  });

  test('shares instead of people change the unit only, and one margin alone is post-stratified', () => {
    const given = combinations.map((levels, i) => ({ levels, count: i + 1 }));
    const one = rake(given, { plan: { free: 60, paid: 40 } });
    const two = rake(given, { plan: { free: 0.6, paid: 0.4 } });
    if (one.refused || two.refused) throw new Error('refused');
    const free = given
      .filter(({ levels }) => levels.plan === 'free')
      .reduce((sum, { count }) => sum + count, 0);
    expect(one.cells[0]?.weight).toBeCloseTo(60 / free, 9);
    for (const [i, { weight }] of one.cells.entries())
      expect(two.cells[i]?.weight).toBeCloseTo(weight / 100, 9);
    expect(two.effectiveN).toBeCloseTo(one.effectiveN, 6);
  });

  test('is refused where it cannot be had', () => {
    const cell = (a: string, b: string, count = 5) => ({ levels: { a, b }, count });
    const given = [cell('x', 'p'), cell('y', 'q'), cell('x', 'q', 0)];
    const b = { p: 10, q: 10 };
    expect(rake(given, { a: { x: 5, y: 5, z: 10 }, b }).refused).toEqual({
      reason: 'empty_level',
      margin: 'a',
      level: 'z',
    });
    expect(rake(given, { a: { x: 20 }, b }).refused).toMatchObject({ reason: 'unknown_level', level: 'y' });
    expect(rake(given, { a: { x: 10, y: 11 }, b }).refused).toEqual({ reason: 'totals_differ' });
    expect(rake(given, { a: { x: 5, y: 15 }, b }).refused).toEqual({ reason: 'no_convergence' });
    expect(rake([], { b }).refused).toMatchObject({ reason: 'empty_level' });
    expect(() => rake([cell('x', 'p', 0.5)], { b })).toThrow(RangeError);
    const known = rake(given, { a: { x: 10, y: 10 }, b });
    if (known.refused) throw new Error('refused');
    expect(known.cells.map(({ count }) => count)).toEqual([5, 5]);
  });

  test('trimmed weights stay within a fifth and five times their mean, and tell what that costs', () => {
    const rare = [
      { levels: { a: 'x' }, count: 98 },
      { levels: { a: 'y' }, count: 2 },
    ];
    const found = rakeTrimmed(rare, { a: { x: 50, y: 50 } });
    if (found.refused) throw new Error('refused');
    const [common, trimmed] = found.cells.map(({ weight }) => weight);
    const mean = (98 * Number(common) + 2 * Number(trimmed)) / 100;
    expect(Number(trimmed) / mean).toBeCloseTo(5, 4);
    expect(found).toMatchObject({ trimmed: 2 });
    expect(found.marginGap).toBeGreaterThan(0.3);
    const mild = rakeTrimmed([{ levels: { a: 'x' }, count: 3 }], { a: { x: 1 } });
    expect(mild).toMatchObject({ trimmed: 0, marginGap: 0 });
    expect(rakeTrimmed(rare, { a: { x: 1 } }).refused).toMatchObject({ reason: 'unknown_level' });
  });
});
