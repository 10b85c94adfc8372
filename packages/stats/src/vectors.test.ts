import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runVectors } from './run-vectors.ts';
import { vectorGroups } from './vectors/index.ts';

/** Made by scipy, statsmodels and R: {group: [{input, expected, tolerance, source}]}. */
const vectors: Record<string, unknown[]> = JSON.parse(
  readFileSync(new URL('./fixtures/vectors.json', import.meta.url), 'utf8'),
);

describe('agrees with scipy, statsmodels and R within the tolerance of each case', () => {
  test.each(Object.entries(vectors))('%s', (group, cases) => {
    const { passed, failures } = runVectors({ [group]: cases });
    expect(failures).toEqual([]);
    expect(passed).toBe(cases.length);
    expect(passed).toBeGreaterThan(0);
  });

  test('every group computed here has a vector, and the other way round', () => {
    expect(Object.keys(vectorGroups).sort()).toEqual(Object.keys(vectors).sort());
  });
});

describe('the rule a case passes by', () => {
  const run = (got: unknown, expected: unknown, tolerance: unknown = 1e-6) =>
    runVectors({ g: [{ input: null, expected, tolerance }] }, { g: () => got });
  const passes = (got: unknown, expected: unknown, tolerance?: unknown) =>
    run(got, expected, tolerance).failed === 0;

  test('a number may be off by the tolerance, relative above 1', () => {
    expect(passes({ p: 0.5000009 }, { p: 0.5 })).toBe(true);
    expect(passes({ p: 0.5000011 }, { p: 0.5 })).toBe(false);
    expect(passes({ p: 1000.0009 }, { p: 1000 })).toBe(true);
    expect(passes({ p: Number.NaN }, { p: 0.5 })).toBe(false);
    expect(passes({ p: null }, { p: 0 })).toBe(false);
    expect(passes({}, { p: 0 })).toBe(false);
  });

  test('null is only null, and "Infinity" only infinite', () => {
    expect(passes({ p: null }, { p: null })).toBe(true);
    expect(passes({ p: 0 }, { p: null })).toBe(false);
    expect(passes({ p: Number.POSITIVE_INFINITY }, { p: 'Infinity' })).toBe(true);
    expect(passes({ p: 1e300 }, { p: 'Infinity' })).toBe(false);
    expect(passes({ p: Number.POSITIVE_INFINITY }, { p: 1 })).toBe(false);
  });

  test('lists and objects are compared part by part, in their full length', () => {
    expect(passes({ a: [[1, 2], { b: 3 }] }, { a: [[1, 2], { b: 3 }] })).toBe(true);
    expect(passes({ a: [1, 2, 3] }, { a: [1, 2] })).toBe(false);
    expect(passes({ a: [1] }, { a: [1, 2] })).toBe(false);
    expect(run({ a: { b: [1, 5] } }, { a: { b: [1, 2] } }).failures).toEqual([
      { group: 'g', index: 0, field: 'a.b.1', got: 5, expected: 2 },
    ]);
    expect(passes({}, {})).toBe(false);
  });

  test('a tolerance may be told per field, by the beginning or end of its name', () => {
    const tolerance = { p: 1e-9, rr_relative: 0.1, se: 0.01 };
    expect(passes({ rr_upper: 2.1, p_less: 0.5 }, { rr_upper: 2, p_less: 0.5 }, tolerance)).toBe(true);
    expect(passes({ p_less: 0.50001 }, { p_less: 0.5 }, tolerance)).toBe(false);
    expect(passes({ log_se: 0.509 }, { log_se: 0.5 }, tolerance)).toBe(true);
    expect(passes({ log_se: 0.52 }, { log_se: 0.5 }, tolerance)).toBe(false);
  });

  test('a group nobody implements fails with all its cases, and one that throws with the case', () => {
    const cases = [{ input: 1, expected: { p: 1 }, tolerance: 0 }];
    expect(runVectors({ unheard: cases }, {})).toMatchObject({ passed: 0, failed: 1, missing: ['unheard'] });
    expect(runVectors({ toString: cases })).toMatchObject({ failed: 1, missing: ['toString'] });
    const broken = () => {
      throw new RangeError('no such counts');
    };
    expect(runVectors({ g: cases }, { g: broken }).failures[0]?.got).toBe('RangeError: no such counts');
  });

  test('what is not a vectors file is refused', () => {
    for (const file of [null, [], 'x', { g: 1 }, { g: [{ input: 1 }] }]) {
      expect(() => runVectors(file)).toThrow(TypeError);
    }
  });
});
