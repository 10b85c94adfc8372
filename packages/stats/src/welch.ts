import { tFor, tTwoSided } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { type Moments, moments } from './moments.ts';
import type { Sample } from './sample.ts';

const METHOD = 'welch-t/1';

export interface MeanDifference extends Interval {
  t: number | null;
  /** Welch–Satterthwaite degrees of freedom. */
  df: number | null;
  p: number | null;
  /** Cohen's d with the pooled standard deviation; null without variation. */
  cohensD: number | null;
}

/**
 * Difference of two independent means, first minus second, without assuming equal variances:
 * d ± t(ν) √(v₁ + v₂), vᵢ = sᵢ² / nᵢ, ν = (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1)).
 *
 * With fewer than two answers in a group, or no variation in either, there are no limits and no test: only the
 * difference. Cohen's d = difference / √(((n₁ − 1) s₁² + (n₂ − 1) s₂²) / (n₁ + n₂ − 2)).
 *
 * @returns in units of the answers; `n` counts both groups
 * @throws RangeError when a value is not finite
 * @see Welch 1947, Biometrika 34:28; Cohen 1988
 */
export function welch(first: Sample, second: Sample, conf = 0.95): MeanDifference {
  const one = moments(first);
  const two = moments(second);
  const none = { t: null, df: null, p: null, cohensD: null };
  if (!one || !two) return { ...emptyInterval(METHOD), n: (one ?? two)?.n ?? 0, ...none };
  const estimate = one.mean - two.mean;
  const open = { estimate, lower: null, upper: null, n: one.n + two.n, method: METHOD, ...none };
  if (one.variance === null || two.variance === null) return { ...open, cohensD: cohensD(one, two) };

  const v1 = one.variance / one.n;
  const v2 = two.variance / two.n;
  const se = Math.sqrt(v1 + v2);
  if (se === 0) return open;
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (one.n - 1) + v2 ** 2 / (two.n - 1));
  const half = tFor(conf, df) * se;
  const t = estimate / se;
  return {
    ...open,
    lower: estimate - half,
    upper: estimate + half,
    t,
    df,
    p: tTwoSided(t, df),
    cohensD: cohensD(one, two),
  };
}

function cohensD(one: Moments, two: Moments): number | null {
  const df = one.n + two.n - 2;
  const squares = (one.variance ?? 0) * (one.n - 1) + (two.variance ?? 0) * (two.n - 1);
  return squares > 0 ? (one.mean - two.mean) / Math.sqrt(squares / df) : null;
}
