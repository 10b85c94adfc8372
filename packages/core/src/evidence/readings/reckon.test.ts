import { newcombe, wilson, wilsonKnownList } from '@plumbline/stats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weigh } from '../weighting/weigh.ts';
import { reckon } from './reckon.ts';
import type { Series } from './series.ts';
import { changeBetween } from './series-change.ts';
import { settleSeries } from './series-settle.ts';

const marks = fc.array(fc.boolean(), { minLength: 10, maxLength: 40 });
const closed = { regime: 'closed' as const, seed: 'study' };
const live = { regime: 'live' as const, seed: 'study' };
/** Every other one free; these stand for a share of everybody. */
const weightsFor = (n: number, free: number) =>
  weigh(
    Array.from({ length: n }, (_, at) => ({ attributes: { plan: at % 2 === 0 ? 'free' : 'team' } })),
    [
      { attribute: 'plan', value: 'free', size: free },
      { attribute: 'plan', value: 'team', size: 100 - free },
    ],
  ).weights;

test('weighted, live or closed, the estimate is that of the groups by their shares and lies in its limits', () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 20, max: 80 }), fc.boolean(), (all, free, isLive) => {
      const weights = weightsFor(all.length, free);
      const of = (even: 0 | 1) => all.filter((_, at) => at % 2 === even);
      const rate = (group: boolean[]) => group.filter(Boolean).length / group.length;
      const { estimate, lower, upper, drifted } = reckon(
        { type: 'share', marks: all, weights },
        isLive ? live : closed,
      );
      expect(estimate).toBeCloseTo((free / 100) * rate(of(0)) + (1 - free / 100) * rate(of(1)), 9);
      if (drifted) return;
      expect(Number(lower)).toBeLessThanOrEqual(Number(upper));
      if (!isLive) {
        expect(Number(lower)).toBeLessThanOrEqual(Number(estimate) + 1e-9);
        expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate) - 1e-9);
      }
    }),
    { seed: 3 },
  );
});

test('groups at the sizes they were asked in change nothing but the name of the method', () => {
  fc.assert(
    fc.property(
      marks.filter(({ length }) => length % 2 === 0),
      (all) => {
        const plain = reckon({ type: 'share', marks: all }, closed);
        const same = reckon({ type: 'share', marks: all, weights: weightsFor(all.length, 50) }, closed);
        expect(same.estimate).toBeCloseTo(Number(plain.estimate), 9);
        expect(same.lower).toBeCloseTo(Number(plain.lower), 9);
        expect(same.upper).toBeCloseTo(Number(plain.upper), 9);
      },
    ),
  );
});

test('while answers arrive the weighted limits are no narrower than those of a closed study', () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 30, max: 70 }), (all, free) => {
      const series: Series = { type: 'share', marks: all, weights: weightsFor(all.length, free) };
      const [now, end] = [reckon(series, live), reckon(series, closed)];
      if (now.drifted || now.lower === null || now.upper === null) return;
      expect(now.upper - now.lower).toBeGreaterThanOrEqual(Number(end.upper) - Number(end.lower));
    }),
    { seed: 11 },
  );
});

test('a list narrows the interval the more of it has answered, to a point when all have', () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 0, max: 60 }), (all, more) => {
      const listed = all.length + more;
      const width = (of: number | null, reckoning: typeof live | typeof closed) => {
        const { lower, upper } = reckon({ type: 'share', marks: all, listed: of }, reckoning);
        return Number(upper) - Number(lower);
      };
      expect(width(listed, closed)).toBeLessThanOrEqual(width(null, closed) + 1e-9);
      expect(width(listed, closed)).toBeLessThanOrEqual(width(listed + 10, closed) + 1e-9);
      if (more === 0) expect([width(listed, closed), width(listed, live)]).toEqual([0, 0]);
    }),
    { seed: 5 },
  );
  const x = Array.from({ length: 32 }, (_, at) => at < 20);
  expect(reckon({ type: 'share', marks: x, listed: 40 }, closed)).toMatchObject(wilsonKnownList(20, 32, 40));
  const values = Array.from({ length: 12 }, (_, at) => 1 + (at % 5));
  const mean: Series = { type: 'mean', values, bounds: { min: 1, max: 5 }, listed: 12 };
  const { estimate } = reckon(mean, closed);
  expect(reckon(mean, closed)).toMatchObject({ lower: estimate, upper: estimate });
  expect(reckon(mean, live)).toMatchObject({ lower: estimate, upper: estimate });
});

test('all of a list having answered the same way is certain; of a crowd it is not', () => {
  const values = Array.from({ length: 12 }, () => 5);
  const bounds = { min: 1, max: 5 };
  expect(reckon({ type: 'mean', values, bounds, listed: 12 }, closed)).toMatchObject({ lower: 5, upper: 5 });
  const part = reckon({ type: 'mean', values, bounds, listed: 14 }, closed);
  expect(Number(part.lower)).toBeLessThan(5);
});

test('what more answers of a list would settle never asks for more people than are left on it, at the most', () => {
  const series: Series = { type: 'share', marks: Array.from({ length: 20 }, (_, at) => at < 11), listed: 30 };
  const settle = settleSeries(series, 0.5, 'study');
  expect(settle).not.toBe('far');
  expect(Number(settle)).toBeLessThanOrEqual(10);
});

test('a change of weighted waves with equal groups is Newcombe’s', () => {
  const share = (yes: number): Series => ({
    type: 'share',
    marks: Array.from({ length: 40 }, (_, at) => at < yes),
    weights: weightsFor(40, 50),
  });
  const change = changeBetween(
    { series: share(12), reckoning: closed },
    { series: share(24), reckoning: closed },
  );
  const plain = newcombe({ x: 24, n: 40 }, { x: 12, n: 40 });
  expect(change?.estimate).toBeCloseTo(0.3, 9);
  expect(change?.lower).toBeCloseTo(Number(plain.lower), 9);
  expect(change?.upper).toBeCloseTo(Number(plain.upper), 9);
  expect(wilson(12, 40).estimate).toBe(0.3);
});
