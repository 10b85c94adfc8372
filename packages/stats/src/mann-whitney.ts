import { type PointCount, type Sample, sizeOf, toCounts } from './sample.ts';
import { normalTwoSided } from './tails.ts';

export interface MannWhitney {
  /** Pairs in which the first group's answer is higher, ties counting half; null when a group is empty. */
  u: number | null;
  /** Two-sided, by the normal approximation with tie correction and without continuity correction; 1 when all tie. */
  p: number | null;
  /** P(X > Y) + ½ P(X = Y), 0 to 1; null when a group is empty. */
  superiority: number | null;
  n: number;
  method: string;
}

/**
 * Does one group answer higher than the other? For ordinal answers.
 * z = (U − n₁n₂/2) / √(n₁n₂/12 · (N + 1 − Σ(t³ − t) / (N(N − 1)))), t the sizes of tied sets.
 *
 * @throws RangeError when a value is not finite
 * @see Mann & Whitney 1947, Ann. Math. Statist. 18:50; Lehmann 1975 for the ties
 */
export function mannWhitney(first: Sample, second: Sample): MannWhitney {
  const x = toCounts(first);
  const y = toCounts(second);
  const n1 = sizeOf(x);
  const n2 = sizeOf(y);
  const n = n1 + n2;
  const method = 'mann-whitney/1';
  if (n1 === 0 || n2 === 0) return { u: null, p: null, superiority: null, n, method };

  const u = x.reduce((sum, { value, count }) => sum + count * (below(y, value) + tied(y, value) / 2), 0);
  const ties = toCounts([...x, ...y]).reduce((sum, { count }) => sum + count ** 3 - count, 0);
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  const p = variance > 1e-12 ? normalTwoSided((u - (n1 * n2) / 2) / Math.sqrt(variance)) : 1;
  return { u, p, superiority: u / (n1 * n2), n, method };
}

function below(points: readonly PointCount[], value: number): number {
  return sizeOf(points.filter((point) => point.value < value));
}

function tied(points: readonly PointCount[], value: number): number {
  return sizeOf(points.filter((point) => point.value === value));
}
