import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import type { NpsCounts } from './nps.ts';
import { npsSpread } from './nps-spread.ts';
import { normalTwoSided } from './tails.ts';

const METHOD = 'nps-difference-z/1';

export interface NpsDifference extends Interval {
  /** Both null where the limits are. */
  z: number | null;
  p: number | null;
  /** The limits before clipping to ±200, also where they collapse to a point; null below two answers in a group. */
  raw: { lower: number; upper: number } | null;
}

/**
 * Difference of two independent net promoter scores, first minus second, −200 to 200:
 * d ± z √(s₁² / n₁ + s₂² / n₂), s² the variance (n − 1) of answers coded −100, 0, 100; z test of no difference.
 *
 * No limits and no test when neither group varies (all answers in one class each): a point would be false certainty.
 *
 * @throws RangeError when a count is not a whole number ≥ 0
 */
export function npsDifference(first: NpsCounts, second: NpsCounts, conf = 0.95): NpsDifference {
  const one = npsSpread(first, conf);
  const two = npsSpread(second, conf);
  const n = one.n + two.n;
  const none = { z: null, p: null, raw: null };
  if (one.estimate === null || two.estimate === null) return { ...emptyInterval(METHOD), n, ...none };
  const estimate = one.estimate - two.estimate;
  const open = { estimate, lower: null, upper: null, n, method: METHOD, ...none };
  if (one.variance === null || two.variance === null) return open;

  const se = Math.sqrt(one.variance / one.n + two.variance / two.n);
  const half = zFor(conf) * se;
  const raw = { lower: estimate - half, upper: estimate + half };
  if (se < 1e-9) return { ...open, raw };
  const z = estimate / se;
  const lower = Math.max(raw.lower, -200);
  const upper = Math.min(raw.upper, 200);
  return { ...open, lower, upper, z, p: normalTwoSided(z), raw };
}
