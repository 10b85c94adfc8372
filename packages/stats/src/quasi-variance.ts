import { inverse, timesVector } from './matrix.ts';
import { differenceVariance } from './tiers.ts';

const MAX_STEPS = 200;

/**
 * Quasi-variances q: one variance an item, so that √(qᵢ + qⱼ) comes as near as can be to the standard error of every
 * difference (least squares of log(qᵢ + qⱼ) − log var(i − j)). They make error bars that may be compared by eye.
 *
 * @param covariance of the log worths, as in `WorthFit`
 * @returns null below three items, and where no positive solution is found
 * @see Firth & de Menezes 2004, Biometrika 91:65
 */
export function quasiVariances(covariance: readonly (readonly number[])[]): number[] | null {
  const size = covariance.length;
  if (size < 3) return null;
  const pairs = covariance.flatMap((_, i) =>
    Array.from({ length: i }, (_, j) => ({ i, j, variance: differenceVariance(covariance, i, j) })),
  );
  if (pairs.some(({ variance }) => !(variance > 0))) return null;
  const average = pairs.reduce((sum, { variance }) => sum + variance, 0) / pairs.length;
  return gaussNewton(pairs, Array<number>(size).fill(average / 2));
}

interface Pair {
  i: number;
  j: number;
  variance: number;
}

function gaussNewton(pairs: readonly Pair[], start: number[]): number[] | null {
  let q = start;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const move = direction(pairs, q);
    if (!move) return null;
    const length = stride(pairs, q, move);
    if (length === 0) break;
    q = along(q, move, length);
    if (Math.max(...move.map((value, i) => Math.abs(value / (q[i] ?? 1)))) < 1e-12) break;
  }
  return q.every((value) => value > 0) ? q : null;
}

function direction(pairs: readonly Pair[], q: readonly number[]): number[] | null {
  const normal = q.map(() => q.map(() => 0));
  const right = q.map(() => 0);
  for (const { i, j, variance } of pairs) {
    const sum = (q[i] ?? 0) + (q[j] ?? 0);
    const residual = Math.log(variance / sum);
    for (const a of [i, j]) {
      right[a] = (right[a] ?? 0) + residual / sum;
      const row = normal[a] ?? [];
      for (const b of [i, j]) row[b] = (row[b] ?? 0) + 1 / sum ** 2;
    }
  }
  const inverted = inverse(normal);
  return inverted && timesVector(inverted, right);
}

/** Halved until the misfit falls; 0 when it does not. */
function stride(pairs: readonly Pair[], q: readonly number[], move: readonly number[]): number {
  const here = misfit(pairs, q);
  for (let length = 1; length > 1e-8; length /= 2) {
    if (misfit(pairs, along(q, move, length)) < here) return length;
  }
  return 0;
}

function along(q: readonly number[], move: readonly number[], length: number): number[] {
  return q.map((value, i) => value + length * (move[i] ?? 0));
}

function misfit(pairs: readonly Pair[], q: readonly number[]): number {
  return pairs.reduce((total, { i, j, variance }) => {
    const sum = (q[i] ?? 0) + (q[j] ?? 0);
    return sum > 0 ? total + Math.log(sum / variance) ** 2 : Number.POSITIVE_INFINITY;
  }, 0);
}
