import type { ChoiceSet } from './choice-sets.ts';
import { inverse, timesVector } from './matrix.ts';
import { type Likelihood, likelihoodOf } from './worth-likelihood.ts';

/** A set with the number of picks from it. */
type Sized = { members: readonly number[]; count: number };

/** Near enough for Newton steps, which then double the digits. */
const PRECISION = 1e-4;
const MAX_ITERATIONS = 10_000;
const MAX_NEWTON = 50;

/**
 * The worths (Σ = 1) that make the picks likeliest. Minorise–maximise: each worth becomes its picks divided by
 * Σ 1 / Σ(worths of the set) over the sets it stands in, until no logarithm moves by 1e-4 (at most 10,000 times);
 * then Newton steps to the last digits, which take few where the first need many on sparse data.
 *
 * The sets must be strongly connected over `size` alternatives, or the worths run to 0 and infinity.
 * @see Hunter 2004, Annals of Statistics 32:384
 */
export function fitWorths(sets: readonly ChoiceSet[], size: number): number[] {
  const wins = Array<number>(size).fill(0);
  for (const { members, picks } of sets) {
    members.forEach((i, a) => {
      wins[i] = (wins[i] ?? 0) + (picks[a] ?? 0);
    });
  }
  const sized = sets.map(({ members, picks }) => ({ members, count: picks.reduce((sum, n) => sum + n, 0) }));
  let worth = Array<number>(size).fill(1 / size);
  for (let step = 0; step < MAX_ITERATIONS; step += 1) {
    const next = normalised(improved(sized, wins, worth));
    const move = longestMove(worth, next);
    worth = next;
    if (move < PRECISION) break;
  }
  return polished(sets, worth);
}

/** Covariance of the log worths, the first alternative fixed at 0 (its row and column are 0); null when singular. */
export function covarianceOf({ information }: Likelihood): number[][] | null {
  const free = inverse(information.slice(1).map((row) => row.slice(1)));
  return free && [information.map(() => 0), ...free.map((row) => [0, ...row])];
}

function improved(sets: readonly Sized[], wins: readonly number[], worth: readonly number[]): number[] {
  const exposure = Array<number>(worth.length).fill(0);
  for (const { members, count } of sets) {
    let total = 0;
    for (const i of members) total += worth[i] ?? 0;
    const rate = count / total;
    for (const i of members) exposure[i] = (exposure[i] ?? 0) + rate;
  }
  return wins.map((won, i) => won / (exposure[i] ?? 1));
}

function longestMove(from: readonly number[], to: readonly number[]): number {
  let longest = 0;
  to.forEach((value, i) => {
    longest = Math.max(longest, Math.abs(Math.log(value / (from[i] ?? value))));
  });
  return longest;
}

function polished(sets: readonly ChoiceSet[], start: readonly number[]): number[] {
  let worth = [...start];
  for (let step = 0; step < MAX_NEWTON; step += 1) {
    const here = likelihoodOf(sets, worth);
    const covariance = covarianceOf(here);
    if (!covariance) return worth;
    const full = timesVector(covariance, here.gradient);
    const longest = Math.max(...full.map(Math.abs));
    const next = uphill(sets, { worth, step: full, from: here.value, length: Math.min(1, 1 / longest) });
    if (!next) return worth;
    worth = next;
    if (longest < 1e-12) return worth;
  }
  return worth;
}

/** The longest of the step, its half, its quarter … that makes the picks no less likely; null when none does. */
function uphill(
  sets: readonly ChoiceSet[],
  {
    worth,
    step,
    from,
    length,
  }: { worth: readonly number[]; step: readonly number[]; from: number; length: number },
): number[] | null {
  for (let part = length; part > 1e-6 * length; part /= 2) {
    const next = moved(worth, step, part);
    if (likelihoodOf(sets, next).value >= from - 1e-9 * Math.abs(from)) return next;
  }
  return null;
}

function moved(worth: readonly number[], step: readonly number[], length: number): number[] {
  return normalised(worth.map((value, i) => value * Math.exp(length * (step[i] ?? 0))));
}

function normalised(worth: readonly number[]): number[] {
  const total = worth.reduce((sum, value) => sum + value, 0);
  return worth.map((value) => value / total);
}
