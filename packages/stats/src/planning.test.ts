import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingProbability, groupSequentialBounds } from './group-sequential.ts';
import { benjaminiHochberg, benjaminiYekutieli, eBenjaminiHochberg, holm } from './multiplicity.ts';
import { twoSharePower, twoShareSize } from './power.ts';
import { seededRandom } from './random.ts';
import { sampleSize } from './sample-size.ts';
import { chiSquareTail, normalTail } from './tails.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('many claims at once', () => {
  test('an adjusted p is never smaller, never above 1, and keeps the order; Holm is the strictest but one', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        for (const adjust of [holm, benjaminiHochberg, benjaminiYekutieli]) {
          const adjusted = adjust(values);
          for (const [i, p] of values.entries()) {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-15);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            for (const [j, q] of values.entries()) {
              if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(Number(adjusted[j]));
            }
          }
        }
        expect(holm(values).every((p, i) => p >= Number(benjaminiHochberg(values)[i]) - 1e-15)).toBe(true);
      }),
    );
  });

  test('one claim stays as it is, none give none, and a p beyond 1 is refused', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(benjaminiYekutieli([0.03])).toEqual([0.03]);
    expect(holm([])).toEqual([]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => holm([1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });

  test('e-values fall together: the k largest that reach m / (α k)', () => {
    expect(eBenjaminiHochberg([100, 41, 3, 0.2])).toEqual([true, true, false, false]);
    expect(eBenjaminiHochberg([79, 39, 3, 0.2])).toEqual([false, false, false, false]);
    expect(eBenjaminiHochberg([20])).toEqual([true]);
    expect(eBenjaminiHochberg([])).toEqual([]);
    expect(() => eBenjaminiHochberg([-1])).toThrow(RangeError);
  });
});

describe('declared looks', () => {
  test('four O’Brien–Fleming looks stand at 4.05, 2.86, 2.34, 2.02', () => {
    const bounds = groupSequentialBounds({ looks: 4, shape: 'obrien_fleming' });
    expect(bounds.map((z) => z.toFixed(2))).toEqual(['4.05', '2.86', '2.34', '2.02']);
  });

  test('one look is the usual critical value, for one side or two', () => {
    expect(groupSequentialBounds({ looks: 1, shape: 'pocock' })[0]).toBeCloseTo(1.959964, 5);
    expect(groupSequentialBounds({ looks: 1, shape: 'pocock', sides: 1 })[0]).toBeCloseTo(1.644854, 5);
    expect(() => groupSequentialBounds({ looks: 0, shape: 'pocock' })).toThrow(RangeError);
    expect(() => groupSequentialBounds({ looks: 2, shape: 'pocock', alpha: 0 })).toThrow(RangeError);
  });

  test('twenty looks still err with the level in all, and a simulated walk agrees', () => {
    for (const sides of [1, 2] as const) {
      const bounds = groupSequentialBounds({ looks: 20, shape: 'pocock', sides });
      expect(crossingProbability(bounds, sides)).toBeCloseTo(0.05, 6);
    }
    const bounds = groupSequentialBounds({ looks: 5, shape: 'obrien_fleming', alpha: 0.1 });
    expect(simulatedCrossing(bounds, 40_000)).toBeCloseTo(0.1, 1.9);
  });

  function simulatedCrossing(bounds: readonly number[], walks: number): number {
    const random = seededRandom('walks');
    let crossed = 0;
    for (let walk = 0; walk < walks; walk += 1) {
      let sum = 0;
      const crosses = bounds.some((bound, i) => {
        sum += Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        return Math.abs(sum) / Math.sqrt(i + 1) > bound;
      });
      if (crosses) crossed += 1;
    }
    return crossed / walks;
  }
});

describe('how many to ask', () => {
  test('the people needed for a power have that power', () => {
    for (const sides of [1, 2] as const) {
      const shares = { p1: 0.3, p2: 0.5, alpha: 0.01, sides };
      expect(twoSharePower(Number(twoShareSize(0.9, shares)), shares)).toBeCloseTo(0.9, 10);
    }
    expect(twoShareSize(0.8, { p1: 0.3, p2: 0.3 })).toBeNull();
    expect(twoSharePower(0, { p1: 0.3, p2: 0.5 })).toBeLessThan(0.05);
    expect(twoSharePower(30, { p1: 0, p2: 1 })).toBe(1);
    expect(() => twoSharePower(10, { p1: -0.1, p2: 1 })).toThrow(RangeError);
    expect(() => twoShareSize(1, { p1: 0.1, p2: 0.2 })).toThrow(RangeError);
  });

  test('a list never asks for more people than it holds', () => {
    for (const population of [1, 10, 60, 1000]) {
      expect(sampleSize(0.5, 0.01, { population })).toBeLessThanOrEqual(population);
    }
    expect(Math.ceil(sampleSize(0.5, 0.05))).toBe(385);
    expect(() => sampleSize(0.5, 0)).toThrow(RangeError);
    expect(() => sampleSize(0.5, 0.1, { population: 0 })).toThrow(RangeError);
  });
});

test('small tails keep their digits', () => {
  expect(normalTail(6) / 9.865876450376946e-10).toBeCloseTo(1, 10);
  expect(normalTail(-1.5)).toBeCloseTo(0.9331927987311419, 14);
  expect(chiSquareTail(150, 1) / 1.7336432457178413e-34).toBeCloseTo(1, 10);
  expect(chiSquareTail(0, 3)).toBe(1);
  expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
});
