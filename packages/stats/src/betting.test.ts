import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bettingMean } from './betting.ts';
import { bernsteinMean } from './empirical-bernstein.ts';

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 });
const bounds = { min: 1, max: 5 };

test('the limits are those of a fine grid of means, each bet on answer by answer', () => {
  const x = [0.75, 0.5, 1, 0.25, 0.75, 1, 0.5, 1, 1, 0, 1, 0.5, 1, 0.75, 1, 1];
  const { lower, upper } = bettingMean(x, { looks: 'now' });
  const kept = [...Array(2001).keys()].map((i) => i / 2000).filter((m) => capital(x, m) / 2 <= 20);
  expect(Math.abs(Number(lower) - Number(kept[0]))).toBeLessThan(1 / 2000);
  expect(Math.abs(Number(upper) - Number(kept.at(-1)))).toBeLessThan(1 / 2000);
});

test('turning the scale round turns the limits round', () => {
  fc.assert(
    fc.property(answers, (values) => {
      const { lower, drifted } = bettingMean(values, { bounds });
      const turned = bettingMean(
        values.map((value) => 6 - value),
        { bounds },
      );
      if (!drifted) expect(turned.upper).toBeCloseTo(6 - Number(lower), 9);
    }),
  );
});

test('equal answers keep a width, one answer says nothing, none give nothing', () => {
  const equal = bettingMean(Array<number>(15).fill(5), { bounds });
  expect(equal).toMatchObject({ estimate: 5, upper: 5 });
  expect(Number(equal.lower)).toBeGreaterThan(3);
  expect(Number(equal.lower)).toBeLessThan(4.5);
  expect(bettingMean([3], { bounds })).toMatchObject({ lower: 1, upper: 5 });
  expect(bettingMean([])).toMatchObject({ estimate: null, lower: null, drifted: false });
});

test('a list all have answered is known exactly; before that, the list narrows the limits', () => {
  const values = [0.5, 1, 0.25, 1, 0, 1, 0.75, 1];
  expect(bettingMean(values, { population: 8 })).toMatchObject({ lower: 0.6875, upper: 0.6875 });
  const almost = bettingMean(values, { population: 9 });
  expect(Number(almost.upper)).toBeLessThanOrEqual(6.5 / 9 + 1e-9);
  expect(Number(almost.lower)).toBeGreaterThanOrEqual(5.5 / 9 - 1e-9);
  expect(() => bettingMean(values, { population: 7 })).toThrow(RangeError);
});

test('the running limits only ever narrow, and answers that change over time are told', () => {
  const steady = [0.2, 0.8, 0.6, 0.4, 0.5, 0.9, 0.1, 0.5, 0.6, 0.5];
  const lowers = steady.map((_, i) => Number(bettingMean(steady.slice(0, i + 1)).lower));
  expect(lowers).toEqual([...lowers].sort((a, b) => a - b));
  const changing = [...Array<number>(60).fill(1), ...Array<number>(200).fill(0)];
  expect(bettingMean(changing)).toMatchObject({ drifted: true, lower: null, upper: null });
  expect(bettingMean(changing, { looks: 'now' }).drifted).toBe(false);
});

test('answers off the scale are refused', () => {
  expect(() => bettingMean([6], { bounds })).toThrow(RangeError);
  expect(() => bettingMean([Number.NaN])).toThrow(RangeError);
  expect(() => bernsteinMean([1.1])).toThrow(RangeError);
});

test('the closed form holds the betting mean and is wider', () => {
  const x = Array.from({ length: 80 }, (_, i) => ((i * 7) % 5) / 4);
  const [bets, closed] = [bettingMean(x, { looks: 'now' }), bernsteinMean(x)];
  expect(Number(closed.lower)).toBeLessThan(Number(bets.lower));
  expect(Number(closed.upper)).toBeGreaterThan(Number(bets.upper));
  expect(bernsteinMean([]).estimate).toBeNull();
});

/** The larger of the two capitals at one mean, straight from the definition. */
function capital(x: readonly number[], m: number): number {
  let [above, below, sum, squares, variance] = [1, 1, 0.5, 0.25, 0.25];
  for (const [i, value] of x.entries()) {
    const bet = Math.sqrt((2 * Math.log(40)) / (variance * (i + 1) * Math.log(i + 2)));
    above *= 1 + Math.min(bet, 0.5 / m) * (value - m);
    below *= 1 - Math.min(bet, 0.5 / (1 - m)) * (value - m);
    sum += value;
    squares += (value - sum / (i + 2)) ** 2;
    variance = squares / (i + 2);
  }
  return Math.max(above, below);
}
