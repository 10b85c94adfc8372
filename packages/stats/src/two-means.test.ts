import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannWhitney } from './mann-whitney.ts';
import { npsDifference } from './nps-difference.ts';
import { npsSpread } from './nps-spread.ts';
import { pairedMean } from './paired-mean.ts';
import { welch } from './welch.ts';

const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 });

test('swapping the groups turns the sign and nothing else', () => {
  fc.assert(
    fc.property(answers, answers, (x, y) => {
      const one = welch(x, y);
      const two = welch(y, x);
      expect(two.estimate).toBeCloseTo(-Number(one.estimate), 12);
      expect(two.p).toEqual(one.p);
      expect(two.df).toEqual(one.df);
      if (one.lower !== null) expect(two.upper).toBeCloseTo(-one.lower, 12);
    }),
  );
});

test('another unit moves the difference and its limits, not t, p or d', () => {
  fc.assert(
    fc.property(answers, answers, (x, y) => {
      const one = welch(x, y);
      const two = welch(
        x.map((value) => 10 * value + 3),
        y.map((value) => 10 * value + 3),
      );
      expect(two.estimate).toBeCloseTo(10 * Number(one.estimate), 9);
      fc.pre(one.t !== null && one.lower !== null);
      expect(two.t).toBeCloseTo(Number(one.t), 9);
      expect(two.cohensD).toBeCloseTo(Number(one.cohensD), 9);
      expect(two.lower).toBeCloseTo(10 * Number(one.lower), 6);
    }),
  );
});

test('without variation, or with one answer, a difference has no limits and no test', () => {
  const none = { lower: null, upper: null, t: null, df: null, p: null, cohensD: null };
  expect(welch([5, 5], [4, 4, 4])).toMatchObject({ estimate: 1, ...none });
  expect(welch([0.1, 0.1, 0.1], [0.1, 0.1])).toMatchObject({ estimate: 0, ...none });
  expect(welch([5], [4, 3])).toMatchObject({ estimate: 1.5, lower: null, p: null });
  expect(welch([], [4, 3])).toMatchObject({ estimate: null, n: 2, ...none });
});

test('U counts the pairs that the first group wins, ties half', () => {
  fc.assert(
    fc.property(answers, answers, (x, y) => {
      const pairs = x.flatMap((a) => y.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
      const { u, superiority, p } = mannWhitney(x, y);
      expect(u).toBeCloseTo(
        pairs.reduce<number>((sum, win) => sum + win, 0),
        9,
      );
      expect(Number(superiority) + Number(mannWhitney(y, x).superiority)).toBeCloseTo(1, 12);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      const stretched = mannWhitney(
        x.map((value) => value ** 3),
        y.map((value) => value ** 3),
      );
      expect(stretched).toEqual(mannWhitney(x, y));
    }),
  );
});

test('all tied is no difference, and an empty group nothing at all', () => {
  expect(mannWhitney([3, 3], [3, 3, 3])).toMatchObject({ p: 1, superiority: 0.5 });
  expect(mannWhitney([3], [3])).toMatchObject({ p: 1 });
  expect(mannWhitney([], [3])).toMatchObject({ u: null, p: null, superiority: null });
});

test('a difference of scores where nobody varies collapses only in the raw limits', () => {
  const all = { promoters: 9, passives: 0, detractors: 0 };
  const none = { promoters: 0, passives: 4, detractors: 0 };
  expect(npsDifference(all, none)).toMatchObject({
    estimate: 100,
    lower: null,
    upper: null,
    p: null,
    raw: { lower: 100, upper: 100 },
  });
  expect(npsDifference({ ...none, passives: 1 }, all)).toMatchObject({
    estimate: -100,
    lower: null,
    raw: null,
  });
  expect(npsDifference({ ...none, passives: 0 }, all)).toMatchObject({ estimate: null, n: 9 });
  const wide = npsDifference({ promoters: 2, passives: 0, detractors: 1 }, { ...none, detractors: 1 });
  expect(wide.upper).toBeLessThanOrEqual(200);
});

test('one respondent has a score and no t interval', () => {
  expect(npsSpread({ promoters: 1, passives: 0, detractors: 0 })).toEqual({
    n: 1,
    estimate: 100,
    se: 0,
    variance: null,
    trinomialT: null,
  });
});

test('pairs are judged by their differences', () => {
  const { estimate, t, p } = pairedMean([
    [5, 3],
    [4, 4],
    [6, 3],
    [2, 1],
  ]);
  expect(estimate).toBe(1.5);
  expect(t).toBeCloseTo(2.32379, 6);
  expect(p).toBeCloseTo(0.102728, 6);
  const same = [
    [5, 3],
    [4, 2],
  ] as const;
  expect(pairedMean(same)).toMatchObject({ estimate: 2, lower: null, t: null, p: null });
});
