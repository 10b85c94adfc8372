import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanKnownList } from './known-list-mean.ts';
import { predictionPoweredShare, roganGladen } from './machine-coded-share.ts';
import { meanTrend } from './mean-trend.ts';
import { responseBase } from './response-base.ts';
import { wilson } from './wilson.ts';

describe('machine-coded share', () => {
  const gold = { both: 20, humanOnly: 5, machineOnly: 3, neither: 22 };

  test('is the machine share moved by what people correct in the gold answers', () => {
    const { estimate, lower, upper, n } = predictionPoweredShare({ x: 300, n: 1000 }, gold);
    expect(estimate).toBeCloseTo(0.3 + 2 / 50, 12);
    const variance = (0.3 * 0.7) / 999 + (8 / 50 - (2 / 50) ** 2) / 49;
    expect(upper).toBeCloseTo(0.34 + 1.959963985 * Math.sqrt(variance), 8);
    expect(lower).toBeCloseTo(0.34 - 1.959963985 * Math.sqrt(variance), 8);
    expect(n).toBe(1050);
  });

  test('a machine that agrees with people is left alone; without others, people are counted', () => {
    const agreed = predictionPoweredShare(
      { x: 30, n: 100 },
      { both: 9, humanOnly: 0, machineOnly: 0, neither: 21 },
    );
    expect(agreed.estimate).toBeCloseTo(0.3, 12);
    expect(predictionPoweredShare({ x: 0, n: 0 }, gold)).toEqual(wilson(25, 50));
  });

  test('no gold answers give nothing, nothing that varies gives no limits', () => {
    const none = { both: 0, humanOnly: 0, machineOnly: 0, neither: 0 };
    expect(predictionPoweredShare({ x: 3, n: 10 }, none)).toMatchObject({ estimate: null, n: 0 });
    expect(predictionPoweredShare({ x: 0, n: 10 }, { ...none, neither: 9 })).toMatchObject({
      estimate: 0,
      lower: null,
    });
    expect(() => predictionPoweredShare({ x: 11, n: 10 }, gold)).toThrow(RangeError);
    expect(() => predictionPoweredShare({ x: 1, n: 10 }, { ...gold, both: -1 })).toThrow(RangeError);
  });

  test('Rogan and Gladen give back the share that an imperfect coder was shown', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const skill = fc.double({ min: 0.55, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, skill, skill, (truth, sensitivity, specificity) => {
        const seen = truth * sensitivity + (1 - truth) * (1 - specificity);
        expect(roganGladen(seen, sensitivity, specificity)).toBeCloseTo(truth, 9);
      }),
    );
    expect(roganGladen(0.3, 0.5, 0.5)).toBeNull();
    expect(roganGladen(0.05, 0.9, 0.9)).toBe(0);
    expect(() => roganGladen(1.1, 0.9, 0.9)).toThrow(RangeError);
  });
});

test('only those the question was put to are missing, and too many bar a verdict', () => {
  const base = responseBase({
    answered: 59,
    skipped: 20,
    preferNotToSay: 20,
    invalid: 1,
    notShown: 50,
    notApplicable: 7,
  });
  expect(base).toEqual({
    shown: 100,
    answered: 59,
    missing: 41,
    missingShare: 0.41,
    consequence: 'no_verdict',
  });
  expect(responseBase({ answered: 60, skipped: 40 }).consequence).toBe('caution');
  expect(responseBase({ answered: 80, skipped: 20 }).consequence).toBe('fine');
  expect(responseBase({ answered: 0, skipped: 9 }).missingShare).toBe(1);
  expect(responseBase({ answered: 0, notShown: 3 }).missingShare).toBeNull();
  expect(() => responseBase({ answered: -1 })).toThrow(RangeError);
});

describe('trend of means', () => {
  test('a missing quarter leaves a gap, and the slope is per quarter', () => {
    const trend = meanTrend([
      { wave: 1, mean: 3.4 },
      { wave: 2, mean: 3.5 },
      { wave: 4, mean: 4.0 },
      { wave: 5, mean: 4.1 },
    ]);
    expect(trend.estimate).toBeCloseTo(0.19, 12);
    expect(trend.p).toBeCloseTo(0.012237034671, 9);
    expect(Number(trend.lower)).toBeLessThan(0.19);
  });

  test('two waves, or one line exactly, have no test', () => {
    const wave = (n: number) => ({ wave: n, mean: 3 + n / 10 });
    expect(meanTrend([wave(1), wave(2)])).toMatchObject({ estimate: null, p: null, n: 2 });
    expect(meanTrend([1, 2, 3].map(wave))).toMatchObject({ lower: null, p: null });
    expect(meanTrend([1, 2, 3].map(wave)).estimate).toBeCloseTo(0.1, 12);
  });
});

describe('mean of a known list', () => {
  test('narrows as the list is used up and is exact when everyone answered', () => {
    const answers = [7, 5, 6, 7, 3, 4];
    const width = (listed: number) => {
      const { lower, upper } = meanKnownList(answers, listed);
      return Number(upper) - Number(lower);
    };
    expect(width(7)).toBeLessThan(width(8));
    expect(width(8)).toBeLessThan(width(1_000_000));
    expect(meanKnownList(answers, 6)).toMatchObject({ lower: 32 / 6, upper: 32 / 6, se: 0 });
  });

  test('equal answers of a part, or one answer, have no limits; more answers than people are refused', () => {
    expect(meanKnownList([5, 5], 9)).toMatchObject({ lower: null, se: 0, raw: { lower: 5, upper: 5 } });
    expect(meanKnownList([5], 9)).toMatchObject({ estimate: 5, lower: null, se: null, raw: null });
    expect(meanKnownList([5], 1)).toMatchObject({ lower: 5, upper: 5 });
    expect(meanKnownList([], 9)).toMatchObject({ estimate: null, n: 0 });
    expect(() => meanKnownList([5, 5], 1)).toThrow(RangeError);
  });
});
