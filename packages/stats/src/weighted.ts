import { betaQuantile, tFor, zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'wilson-weighted/1';

export interface WeightedMean {
  estimate: number | null;
  /** Linearised, with replacement; null below two answers. */
  se: number | null;
  /** Kish's effective number of answers (Σw)² / Σw². */
  effectiveN: number;
  /** n / effective n: 1 for equal weights. */
  designEffect: number | null;
  n: number;
}

export interface WeightedLimits {
  logit: { lower: number; upper: number } | null;
  beta: { lower: number; upper: number } | null;
}

/**
 * Weighted mean Σwy / Σw with its linearised standard error √(n / (n − 1) · Σ(w (y − ȳ) / Σw)²).
 *
 * @throws RangeError when lists differ in length, a value is not finite, a weight is below 0 or all are 0
 * @see Kish 1965, Survey Sampling; Lumley 2004, J. Stat. Software 9(8)
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): WeightedMean {
  const n = values.length;
  const total = checkedTotal(values, weights);
  if (n === 0) return { estimate: null, se: null, effectiveN: 0, designEffect: null, n };
  const shares = weights.map((weight) => weight / total);
  const estimate = values.reduce((sum, y, i) => sum + (shares[i] ?? 0) * y, 0);
  const squares = values.reduce((sum, y, i) => sum + ((shares[i] ?? 0) * (y - estimate)) ** 2, 0);
  const se = n < 2 ? null : Math.sqrt((squares * n) / (n - 1));
  const effectiveN = kishEffectiveN(weights);
  return { estimate, se, effectiveN, designEffect: n / effectiveN, n };
}

/** Kish's effective number of answers; 0 without weights. */
export function kishEffectiveN(weights: readonly number[]): number {
  const largest = Math.max(...weights, 0);
  if (largest === 0) return 0;
  const relative = weights.map((weight) => weight / largest);
  const sum = relative.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / relative.reduce((total, weight) => total + weight ** 2, 0);
}

/**
 * Weighted share of yes with the Wilson interval at the effective number of answers. `n` counts people.
 * Throws as `weightedMean`, and when a value is neither 0 nor 1.
 */
export function weightedShare(yes: readonly number[], weights: readonly number[], conf = 0.95): Interval {
  if (!isShare(yes)) throw new RangeError('a share needs answers 0 or 1');
  const { estimate, effectiveN, n } = weightedMean(yes, weights);
  if (estimate === null) return emptyInterval(METHOD);
  const p = Math.min(estimate, 1);
  const x = 1 - p < 1e-12 ? effectiveN : p * effectiveN;
  return { estimate: p, ...wilsonLimits(x, effectiveN, zFor(conf)), n, method: METHOD };
}

/**
 * Limits of a weighted share by two other ways: on the logit with t(n − 1), and as a beta quantile at
 * n_eff = p (1 − p) / se² (Korn & Graubard). Null unless every answer is 0 or 1; each null where p is 0 or 1.
 *
 * @see Korn & Graubard 1998, Survey Methodology 24:193
 */
export function weightedShareLimits(
  yes: readonly number[],
  weights: readonly number[],
  conf = 0.95,
): WeightedLimits | null {
  if (!isShare(yes)) return null;
  const { estimate: p, se, n } = weightedMean(yes, weights);
  if (p === null || se === null || se < 1e-12 || !(p > 0 && p < 1)) return { logit: null, beta: null };
  const centre = Math.log(p / (1 - p));
  const half = (tFor(conf, n - 1) * se) / (p * (1 - p));
  const size = (p * (1 - p)) / se ** 2;
  const tail = (1 - conf) / 2;
  return {
    logit: { lower: inverseLogit(centre - half), upper: inverseLogit(centre + half) },
    beta: {
      lower: betaQuantile(tail, size * p, size * (1 - p) + 1),
      upper: betaQuantile(1 - tail, size * p + 1, size * (1 - p)),
    },
  };
}

/** What unequal weights allow: a design effect above 2 calls for caution; above 4, or n_eff < 10, no verdict. */
export function weightingConsequence({
  effectiveN,
  designEffect,
}: WeightedMean): 'none' | 'caution' | 'no_verdict' {
  if (effectiveN < 10 || (designEffect ?? 0) > 4) return 'no_verdict';
  return (designEffect ?? 0) > 2 ? 'caution' : 'none';
}

function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function isShare(values: readonly number[]): boolean {
  return values.every((value) => value === 0 || value === 1);
}

function checkedTotal(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sound =
    weights.every((weight) => weight >= 0) && Number.isFinite(total) && values.every(Number.isFinite);
  if (values.length !== weights.length || !sound || (weights.length > 0 && total === 0)) {
    throw new RangeError('weights are one a value, >= 0 and not all 0');
  }
  return total;
}
