import { tFor } from './distributions.ts';
import { type NpsCounts, npsBase } from './nps.ts';

export interface NpsSpread {
  n: number;
  /** 100 (P − D); null when nobody answered. */
  estimate: number | null;
  /** Wald standard error 100 √((P + D − (P − D)²) / n), in points of the score; null when nobody answered. */
  se: number | null;
  /** Variance of one answer coded −100, 0 or 100, with n − 1; null below two answers. */
  variance: number | null;
  /** Limits of the plain t interval of the coded answers, unclipped; null below two answers. For reference only. */
  trinomialT: { lower: number; upper: number } | null;
}

/**
 * Spread of a net promoter score. Its t interval collapses when all answer alike and reaches beyond ±100: report
 * `nps` instead.
 *
 * @throws RangeError when a count is not a whole number ≥ 0
 * @see Rocks 2016, The American Statistician 70:365
 */
export function npsSpread(counts: NpsCounts, conf = 0.95): NpsSpread {
  const n = npsBase(counts);
  if (n === 0) return { n, estimate: null, se: null, variance: null, trinomialT: null };
  const p = counts.promoters / n;
  const d = counts.detractors / n;
  const estimate = 100 * (p - d);
  const population = 10_000 * Math.max(p + d - (p - d) ** 2, 0);
  const se = Math.sqrt(population / n);
  if (n < 2) return { n, estimate, se, variance: null, trinomialT: null };
  const half = tFor(conf, n - 1) * Math.sqrt(population / (n - 1));
  const trinomialT = { lower: estimate - half, upper: estimate + half };
  return { n, estimate, se, variance: (population * n) / (n - 1), trinomialT };
}
