import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anytimeShare } from './anytime-share.ts';
import { confoundingLimit, confoundingValue } from './confounding.ts';
import { contrastVerdict, type RatioClaim, verdictBar } from './contrast-verdict.ts';
import { frictionToRemove, headroom, headroomEstimated, reachRange } from './headroom.ts';
import { wilsonKnownList } from './known-list.ts';
import { koopman } from './koopman.ts';
import { missingBounds, missingShare, missingWeight } from './missing.ts';
import { reachVerdict } from './reach-verdict.ts';
import { answersToSettle, answersToSettleRatio, answersToSettleShare } from './settle.ts';
import { wilson } from './wilson.ts';

describe('contrast', () => {
  const atLeast3: RatioClaim = { kind: 'at_least', ratio: 3 };
  const limits = (lower: number, upper: number) => ({ lower, upper });

  test('the three examples: direction supported, three times not shown', () => {
    for (const [a, b, n] of [
      [18, 7, 30],
      [45, 15, 50],
      [9, 3, 10],
    ] as const) {
      const { lower, upper } = koopman({ x: a, n }, { x: b, n });
      expect(contrastVerdict(limits(Number(lower), Number(upper)), atLeast3)).toMatchObject({
        direction: 'supported',
        magnitude: 'not_shown',
      });
    }
  });

  test.each([
    [limits(0.5, 0.9), 'contradicted', null],
    [limits(0.8, 1.2), 'contradicted', 'no_meaningful_lift'],
    [limits(1.05, 1.2), 'contradicted', 'above_one_but_small'],
    [limits(1.05, 1.25), 'supported', null],
    [limits(1, 1.25), 'inconclusive', null],
    [limits(0, Number.POSITIVE_INFINITY), 'inconclusive', null],
  ])('direction of %o is %s', (interval, direction, wording) => {
    expect(contrastVerdict(interval, { kind: 'above_one' })).toEqual({ direction, wording, magnitude: null });
  });

  test.each([
    ['at_least', limits(3, 9), 'supported'],
    ['at_least', limits(1.3, 2.9), 'contradicted'],
    ['at_least', limits(1.3, 3), 'not_shown'],
    ['about', limits(2, 4.5), 'supported'],
    ['about', limits(1.9, 4.5), 'inconclusive'],
    ['about', limits(3.1, 9), 'contradicted'],
    ['about', limits(1, 2.9), 'contradicted'],
  ] as const)('size "%s 3" of %o is %s', (kind, interval, magnitude) => {
    expect(contrastVerdict(interval, { kind, ratio: 3 }).magnitude).toBe(magnitude);
  });

  test('without limits nothing is said; small arms, small expectations and edited claims bar the verdict', () => {
    expect(contrastVerdict(null, atLeast3)).toMatchObject({
      direction: 'inconclusive',
      magnitude: 'not_shown',
    });
    expect(
      verdictBar(
        [
          [5, 4],
          [20, 20],
        ],
        false,
      ),
    ).toBe('small_arm');
    expect(
      verdictBar(
        [
          [1, 19],
          [2, 18],
        ],
        false,
      ),
    ).toBe('small_expected');
    expect(
      verdictBar(
        [
          [8, 12],
          [5, 15],
        ],
        true,
      ),
    ).toBe('claim_edited');
    expect(
      verdictBar(
        [
          [8, 12],
          [5, 15],
        ],
        false,
      ),
    ).toBeNull();
  });

  test('the E-value is 1 when the interval reaches 1, and the same for a ratio turned over', () => {
    expect(confoundingValue(1)).toBe(1);
    expect(confoundingValue(0.5)).toBe(confoundingValue(2));
    expect(confoundingValue(0)).toBe(Number.POSITIVE_INFINITY);
    expect(confoundingLimit(0.5, 1.1)).toBe(1);
    expect(() => confoundingValue(-1)).toThrow(RangeError);
  });
});

describe('reach', () => {
  test('the worked example: b 44 %, 12 of 20 fixable, target 65 %', () => {
    const closed = reachRange(0.44, { fixable: 12, mismatch: 8, unclear: 0 });
    expect(closed.low.estimate).toBeCloseTo(0.776, 3);
    expect([closed.low.lower, closed.low.upper].map((limit) => Number(limit).toFixed(2))).toEqual([
      '0.66',
      '0.88',
    ]);
    expect(reachVerdict(closed, 0.65)).toBe('not_ruled_out');
    expect(frictionToRemove(0.44, 0.6, 0.65)).toBeCloseTo(0.625, 12);
    const live = reachRange(0.44, { fixable: 12, mismatch: 8, unclear: 0 }, anytimeShare);
    expect([live.low.lower, live.low.upper].map((limit) => Number(limit).toFixed(2))).toEqual([
      '0.60',
      '0.92',
    ]);
    expect(reachVerdict(live, 0.65)).toBe('open');
  });

  test('unclear answers make a range, and the verdict must hold at both its ends', () => {
    const range = reachRange(0.4, { fixable: 12, mismatch: 2, unclear: 6 });
    expect(range.low.estimate).toBeCloseTo(0.76, 12);
    expect(range.high.estimate).toBeCloseTo(0.94, 12);
    expect(reachVerdict(range, Number(range.low.lower))).toBe('not_ruled_out');
    expect(reachVerdict(range, Number(range.high.lower))).toBe('open');
    expect(reachVerdict(range, Number(range.high.upper) + 1e-6)).toBe('out_of_reach');
    expect(reachVerdict(range, Number(range.low.upper) + 1e-6)).toBe('open');
  });

  test('nothing fixable keeps room above the baseline; nobody coded says nothing', () => {
    const none = reachRange(0.4, { fixable: 0, mismatch: 12, unclear: 0 }).low;
    expect(none).toMatchObject({ estimate: 0.4, lower: 0.4 });
    expect(Number(none.upper)).toBeGreaterThan(0.5);
    const nobody = reachRange(0.4, { fixable: 0, mismatch: 0, unclear: 0 });
    expect(nobody.low).toMatchObject({ estimate: null, lower: null, n: 0 });
    expect(reachVerdict(nobody, 0.5)).toBe('open');
    expect(frictionToRemove(0.4, 0, 0.5)).toBeNull();
    expect(frictionToRemove(0.4, 0.5, 0.3)).toBe(0);
    expect(() => headroom(1.2, wilson(1, 2))).toThrow(RangeError);
  });

  test('a sampled baseline holds the ceiling and widens it', () => {
    const counts = fc.record({
      on: fc.integer({ min: 0, max: 100 }),
      fixable: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(counts, ({ on, fixable }) => {
        const { estimate, lower, upper } = headroomEstimated({ x: on, n: 100 }, { x: fixable, n: 20 });
        expect(Number(lower)).toBeLessThanOrEqual(Number(estimate) + 1e-12);
        expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate) - 1e-12);
        const known = headroom(on / 100, wilson(fixable, 20));
        if (on < 100 && fixable < 20) expect(Number(lower)).toBeLessThanOrEqual(Number(known.lower) + 1e-12);
      }),
    );
    expect(headroomEstimated({ x: 0, n: 0 }, { x: 1, n: 2 }).estimate).toBeNull();
  });
});

describe('how many more answers', () => {
  test('the smallest number at which the line is out, and not one fewer', () => {
    const needed = Number(answersToSettleShare({ x: 11, n: 20 }, 0.4));
    // The score test: Wilson leaves p0 out when n (p − p0)² > z² p0 (1 − p0).
    expect(needed).toBe(Math.ceil((1.959964 ** 2 * 0.4 * 0.6) / 0.15 ** 2));
    expect(Number(wilson(55, 100).lower)).toBeGreaterThan(0.4);
  });

  test('already settled is now; an estimate on the line takes more than ten times as many', () => {
    expect(answersToSettleShare({ x: 18, n: 20 }, 0.4)).toBe(20);
    expect(answersToSettleShare({ x: 8, n: 20 }, 0.4)).toBeNull();
    expect(answersToSettleShare({ x: 0, n: 0 }, 0.4)).toBeNull();
    expect(answersToSettle(5, 1, (n) => ({ lower: 0, upper: n >= 50 ? 0.9 : 1 }))).toBe(50);
    expect(answersToSettle(5, 1, () => ({ lower: 0, upper: 1 }))).toBeNull();
  });

  test('for a ratio both groups grow alike', () => {
    const needed = Number(answersToSettleRatio({ x: 12, n: 30 }, { x: 7, n: 30 }, 1));
    expect(needed).toBeGreaterThan(60);
    expect(answersToSettleRatio({ x: 18, n: 30 }, { x: 7, n: 30 }, 1)).toBe(60);
    expect(answersToSettleRatio({ x: 7, n: 30 }, { x: 7, n: 30 }, 1)).toBeNull();
  });
});

describe('missing answers and known lists', () => {
  test('worst case bounds hold every way the missing could have answered', () => {
    expect(missingBounds(8, 20, 5)).toEqual({ lower: 8 / 25, upper: 13 / 25 });
    expect(missingBounds(8, 20, 0)).toEqual({ lower: 0.4, upper: 0.4 });
    expect(missingBounds(0, 0, 5)).toEqual({ lower: 0, upper: 1 });
    expect(missingBounds(0, 0, 0)).toBeNull();
    expect(() => missingBounds(3, 2, 1)).toThrow(RangeError);
  });

  test('20 % missing is fine, above asks for caution, 41 % bars a verdict', () => {
    expect(
      [missingShare(80, 20), missingShare(79, 21), missingShare(60, 40), missingShare(59, 41)].map(
        missingWeight,
      ),
    ).toEqual(['fine', 'caution', 'caution', 'no_verdict']);
    expect(missingShare(0, 0)).toBeNull();
    expect(missingWeight(null)).toBe('fine');
  });

  test('a list of N narrows to a point when all have answered, and is Wilson when it is endless', () => {
    expect(wilsonKnownList(7, 20, 20)).toMatchObject({ lower: 0.35, upper: 0.35 });
    expect(wilsonKnownList(1, 1, 1)).toMatchObject({ lower: 1, upper: 1 });
    expect(wilsonKnownList(0, 0, 20).estimate).toBeNull();
    expect(wilsonKnownList(7, 20, 1e9).lower).toBeCloseTo(Number(wilson(7, 20).lower), 6);
    const widths = [1000, 100, 40, 22, 21].map((listed) => {
      const { lower, upper } = wilsonKnownList(7, 20, listed);
      return Number(upper) - Number(lower);
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(() => wilsonKnownList(1, 5, 4)).toThrow(RangeError);
  });
});
