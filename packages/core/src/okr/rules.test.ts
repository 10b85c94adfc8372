import { describe, expect, test } from 'vitest';
import { type Aim, type Point, slipChange, standingAt } from './rules.ts';
import { whySlipped, whyStanding } from './sentences.ts';

// 100 days from 1 January 2026, so that days are percents.
const aim: Aim = {
  kind: 'lagging',
  direction: 'increase',
  unit: 'percent',
  baseline: 40,
  target: 60,
  lower: null,
  upper: null,
  start: '2026-01-01',
  end: '2026-04-10',
};
const guardrail: Aim = { ...aim, kind: 'guardrail', baseline: null, target: null, upper: 5 };

/** Noon of a day of the span, counted from 0. */
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 12));
const point = (n: number, value: number): Point => ({ at: day(n), value });
const stand = (points: Point[], n: number, of = aim) => standingAt(of, points, day(n));

describe('paced', () => {
  test('the numbers of the sentence are progress, elapsed share and days left', () => {
    const standing = stand([point(60, 46.2)], 66);
    expect(standing).toMatchObject({ status: 'off_track', value: 46.2, expected: 0.66, daysLeft: 34 });
    expect(standing.progress).toBeCloseTo(0.31, 10);
    expect(standing.gap).toBeCloseTo(0.35, 10);
    expect(standing.expectedValue).toBeCloseTo(53.2, 10);
    expect(whyStanding(aim, standing)).toBe('31\u00a0% done, 66\u00a0% expected, 34 days left.');
  });

  test('the edges of the gap rule belong to the better status', () => {
    const at = (value: number) => stand([point(50, value)], 50).status;
    expect([49, 48.9, 47, 46.9].map(at)).toEqual(['on_track', 'at_risk', 'at_risk', 'off_track']);
  });

  test('to recover, a value must clear the edge; the value before decides', () => {
    const after = (before: number, value: number) => stand([point(49, before), point(50, value)], 50).status;
    expect(after(40, 47.1)).toBe('off_track');
    expect(after(40, 47.6)).toBe('at_risk');
    expect(after(50, 47.1)).toBe('at_risk');
  });

  test('a decrease works the same way', () => {
    const falling: Aim = { ...aim, direction: 'decrease', unit: 'number', baseline: 8, target: 4 };
    expect(stand([point(50, 6)], 50, falling)).toMatchObject({
      status: 'on_track',
      progress: 0.5,
      grade: 0.5,
    });
    const worse = stand([point(50, 9)], 50, falling);
    expect(worse).toMatchObject({ status: 'off_track', progress: -0.25, grade: 0 });
    expect(whyStanding(falling, worse)).toBe('Moved away from the target, 50\u00a0% expected, 50 days left.');
  });

  test('nothing is judged without a value, a line, or a sixth of the time, and the sentence says which', () => {
    const cases: [ReturnType<typeof stand>, Aim, string][] = [
      [stand([], 50), aim, 'No value yet, 50\u00a0% expected, 50 days left.'],
      [stand([point(5, 40)], 10), aim, '0\u00a0% done. Too early to judge, 90 days left.'],
      [
        stand([point(5, 40)], 50, { ...aim, target: null }),
        { ...aim, target: null },
        'It has no baseline or no target yet.',
      ],
      [
        stand([point(50, 40)], 50, { ...aim, target: 40 }),
        { ...aim, target: 40 },
        'The target is the baseline: there is no way to go.',
      ],
    ];
    for (const [standing, of, why] of cases) {
      expect(standing.status).toBe('no_data');
      expect(whyStanding(of, standing)).toBe(why);
    }
  });

  test('after the last day everything is expected', () => {
    const standing = stand([point(99, 60)], 130);
    expect(standing).toMatchObject({ status: 'on_track', expected: 1, daysLeft: 0, grade: 1 });
    expect(whyStanding(aim, standing)).toBe('100\u00a0% done, 100\u00a0% expected, the time is over.');
    expect(stand([], 99).daysLeft).toBe(1);
    expect(stand([], -3)).toMatchObject({ expected: 0, daysLeft: 100 });
  });
});

describe('bounded', () => {
  test('the newest value decides, also in the first days; limits are inside', () => {
    const at = (...values: number[]) =>
      stand(
        values.map((value, n) => point(n, value)),
        3,
        guardrail,
      );
    expect(at()).toMatchObject({ status: 'no_data', grade: null });
    expect(at(9, 5)).toMatchObject({ status: 'in_bounds', grade: 0.5, progress: null, expected: null });
    expect(at(5, 5.1)).toMatchObject({ status: 'off_track', grade: 0.5 });
    expect(whyStanding(guardrail, at(5.1))).toBe('5.1\u00a0%, out of bounds: at 5\u00a0% or less.');
  });

  test('a metric to keep within has both ends', () => {
    const within: Aim = { ...guardrail, kind: 'lagging', direction: 'keep_within', unit: 'number', lower: 2 };
    expect(stand([point(1, 1.9)], 2, within).status).toBe('off_track');
    expect(stand([point(1, 2)], 2, within).status).toBe('in_bounds');
    expect(whySlipped(within, stand([point(1, 1.9)], 2, within))).toBe('1.9 is out of bounds: from 2 to 5.');
  });
});

test('an episode begins once, lasts while it is off track, and ends with anything else', () => {
  expect(slipChange('off_track', false)).toBe('raise');
  expect(slipChange('off_track', true)).toBe('none');
  expect(slipChange('at_risk', false)).toBe('none');
  expect(
    ['at_risk', 'on_track', 'no_data', 'in_bounds'].map((s) => slipChange(s as 'at_risk', true)),
  ).toEqual(Array(4).fill('end'));
});
