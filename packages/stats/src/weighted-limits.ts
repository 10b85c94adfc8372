import { tFor, zFor } from './distributions.ts';
import { clamp, emptyInterval, type Interval } from './interval.ts';
import type { Bounds } from './mean.ts';
import { weightedMean } from './weighted.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'mean-weighted/1';
const METHOD_EQUAL = 'mean-weighted-equal-answers/1';

/**
 * Weighted mean of answers on a scale: estimate ± t(n_eff − 1) · linearised se, clipped to the scale. Where all answers
 * are equal that would be a point, so the limits then come from the Wilson lower limit of "gave this answer" at the
 * effective number of answers, as in `meanT`.
 *
 * @returns nulls for no answers; null limits where they are worth one answer or less
 * @throws RangeError as `weightedMean`, and for an answer off the scale
 * @see Kish 1965, Survey Sampling
 */
export function weightedMeanLimits(
  values: readonly number[],
  weights: readonly number[],
  { bounds, conf = 0.95 }: { bounds: Bounds; conf?: number },
): Interval {
  const outside = values.find((value) => value < bounds.min || value > bounds.max);
  if (outside !== undefined)
    throw new RangeError(`answer ${outside} lies outside ${bounds.min} to ${bounds.max}`);
  const { estimate, se, effectiveN, n } = weightedMean(values, weights);
  if (estimate === null) return emptyInterval(METHOD);
  if (new Set(values).size === 1) {
    const others = 1 - wilsonLimits(effectiveN, effectiveN, zFor(conf)).lower;
    const lower = estimate - others * (estimate - bounds.min);
    return { estimate, lower, upper: estimate + others * (bounds.max - estimate), n, method: METHOD_EQUAL };
  }
  if (se === null || effectiveN <= 1) return { estimate, lower: null, upper: null, n, method: METHOD };
  const half = tFor(conf, effectiveN - 1) * se;
  const on = (at: number) => clamp(at, bounds.min, bounds.max);
  return { estimate, lower: on(estimate - half), upper: on(estimate + half), n, method: METHOD };
}

/**
 * Limits of a weighted sum of groups from limits of each: they hold together when each group's hold at α ÷ their number,
 * at every look when the groups' do. Null where a group has none.
 *
 * @param groups with the share of the whole that each stands for; the shares sum to 1
 */
export function summedLimits(
  groups: readonly { share: number; lower: number | null; upper: number | null }[],
): { lower: number; upper: number } | null {
  let [lower, upper] = [0, 0];
  for (const group of groups) {
    if (group.lower === null || group.upper === null) return null;
    lower += group.share * group.lower;
    upper += group.share * group.upper;
  }
  return groups.length === 0 ? null : { lower, upper };
}
