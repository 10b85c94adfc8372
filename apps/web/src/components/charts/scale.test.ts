import { expect, test } from 'vitest';
import { niceTicks, place } from './scale.ts';

test('ticks are round, cover the data and are few', () => {
  expect(niceTicks([44, 70], 3)).toEqual({ domain: [40, 70], ticks: [40, 50, 60, 70] });
  expect(niceTicks([0, 70])).toEqual({ domain: [0, 80], ticks: [0, 20, 40, 60, 80] });
  for (const [low, high] of [
    [0.1, 0.3],
    [-3, 12],
    [0, 1e9],
    [99.5, 99.9],
    [-7, -6.999],
  ] as const) {
    const { domain, ticks } = niceTicks([low, high]);
    expect(domain[0]).toBeLessThanOrEqual(low);
    expect(domain[1]).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(5);
  }
});

test('a domain without length still gives ticks', () => {
  for (const value of [0, 44, -2]) {
    const { ticks } = niceTicks([value, value]);
    expect(ticks.every(Number.isFinite)).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
  }
});

test('values outside the axis are kept at its ends', () => {
  const x = place([0, 1], [4, 94]);
  expect([x(-1), x(0), x(0.5), x(1), x(7)]).toEqual([4, 4, 49, 94, 94]);
  expect(place([1, 1])(1)).toBe(0);
});
