import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krProgress } from './key-result.ts';
import { krForecast } from './key-result-forecast.ts';
import { krStatus } from './key-result-status.ts';

test('a target that equals the baseline has no progress', () => {
  expect(krProgress({ baseline: 5, target: 5, current: 7, elapsed: 0.5 })).toEqual({
    progress: null,
    grade: null,
    pace: null,
    gap: null,
  });
});

test('a decrease is scored like an increase, and a regression keeps its sign', () => {
  expect(krProgress({ baseline: 8, target: 4, current: 6, elapsed: 0.5 })).toEqual({
    progress: 0.5,
    grade: 0.5,
    pace: 1,
    gap: 0,
  });
  expect(krProgress({ baseline: 8, target: 4, current: 10, elapsed: 0.5 })).toMatchObject({
    progress: -0.5,
    grade: 0,
    gap: 1,
  });
});

describe('status by the gap', () => {
  const at = (gap: number, more = {}) => krStatus({ progress: 0.5 - gap, elapsed: 0.5, ...more });

  test('the edges belong to the better band', () => {
    expect([-0.3, 0.05, 0.051, 0.15, 0.151].map((gap) => at(gap))).toEqual([
      'on_track',
      'on_track',
      'at_risk',
      'at_risk',
      'off_track',
    ]);
    expect(krStatus({ progress: 0.35, elapsed: 0.4 })).toBe('on_track');
  });

  test('nothing is judged without a value or before a sixth of the cycle', () => {
    expect(krStatus({ progress: null, elapsed: 0.5 })).toBe('no_data');
    expect(krStatus({ progress: 0, elapsed: 0.16 })).toBe('no_data');
    expect(krStatus({ progress: 0, elapsed: 1 / 6 })).toBe('off_track');
  });

  test('to improve, the gap must clear the edge by .02; to worsen, nothing more than the edge', () => {
    expect(at(0.04, { previous: 'at_risk' })).toBe('at_risk');
    expect(at(0.03, { previous: 'at_risk' })).toBe('on_track');
    expect(at(0.14, { previous: 'off_track' })).toBe('off_track');
    expect(at(0.13, { previous: 'off_track' })).toBe('at_risk');
    expect(at(0.04, { previous: 'off_track' })).toBe('at_risk');
    expect(at(0.06, { previous: 'on_track' })).toBe('at_risk');
    expect(at(0.04, { previous: 'on_track' })).toBe('on_track');
    expect(at(0.04, { previous: 'uncertain' })).toBe('on_track');
  });

  test('an interval that straddles an edge makes it uncertain, one inside a band does not', () => {
    expect(at(0.06, { interval: { lower: 0.4, upper: 0.48 } })).toBe('uncertain');
    expect(at(0.1, { interval: { lower: 0.38, upper: 0.42 } })).toBe('at_risk');
    expect(at(0.06, { interval: { lower: 0.48, upper: 0.4 } })).toBe('uncertain');
  });

  test('a smaller gap never gives a worse status', () => {
    const order = ['on_track', 'at_risk', 'off_track'];
    const previous = fc.constantFrom('on_track', 'at_risk', 'off_track', 'uncertain', 'no_data', null);
    const gap = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(gap, gap, previous, (a, b, before) => {
        const better = at(Math.min(a, b), { previous: before });
        const worse = at(Math.max(a, b), { previous: before });
        expect(order.indexOf(better)).toBeLessThanOrEqual(order.indexOf(worse));
      }),
    );
  });
});

describe('forecast', () => {
  test('fewer than three check-ins, or all at one moment, give none', () => {
    expect(
      krForecast(
        [
          { t: 0, value: 1 },
          { t: 0.5, value: 2 },
        ],
        { target: 4 },
      ),
    ).toBeNull();
    expect(
      krForecast(
        [1, 2, 3].map((value) => ({ t: 0.3, value })),
        { target: 4 },
      ),
    ).toBeNull();
  });

  test('points exactly on a line claim neither an interval nor a probability', () => {
    const points = [0.1, 0.2, 0.3].map((t) => ({ t, value: 0.1 + 0.7 * t }));
    expect(krForecast(points, { target: 1 })).toMatchObject({ lower: null, upper: null, probability: null });
    const flat = [0.1, 0.2, 0.3].map((t) => ({ t, value: 0 }));
    expect(krForecast(flat, { target: 1 })).toMatchObject({ forecast: 0, lower: null, probability: null });
  });

  test('for a decrease the probability is of falling to the target', () => {
    const points = [62, 60, 59, 55, 54].map((value, i) => ({ t: i / 8, value }));
    const up = krForecast(points, { target: 50 })?.probability ?? Number.NaN;
    const down = krForecast(points, { target: 50, direction: 'decrease' })?.probability;
    expect(down).toBeCloseTo(1 - up, 12);
  });
});
