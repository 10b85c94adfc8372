import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilson, wilsonLimits } from './wilson.ts';

const METHOD = 'goodman/1';

/**
 * Simultaneous intervals for the shares of one pick among k options: the score interval of each share at α / k
 * (chi-squared with one degree of freedom), so that all k hold together with the stated confidence.
 *
 * @param counts picks per option, in the options' order; options never picked stay in with 0
 * @returns one interval an option, fractions in [0, 1]; all null when the counts sum to 0
 * @throws RangeError when a count is not a whole number ≥ 0
 * @see Goodman 1965, Technometrics 7:247
 */
export function goodman(counts: readonly number[], conf = 0.95): Interval[] {
  const n = total(counts);
  if (n === 0) return counts.map(() => emptyInterval(METHOD));
  const z = zFor(1 - (1 - conf) / counts.length);
  return counts.map((x) => ({ estimate: x / n, ...wilsonLimits(x, n, z), n, method: METHOD }));
}

/** Intervals of a single-choice question: Goodman, but plain Wilson for one or two options. Shapes as `goodman`. */
export function singleChoiceShares(counts: readonly number[], conf = 0.95): Interval[] {
  if (counts.length > 2) return goodman(counts, conf);
  const n = total(counts);
  return counts.map((x) => wilson(x, n, conf));
}

function total(counts: readonly number[]): number {
  const bad = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (bad !== undefined) throw new RangeError(`counts must be whole numbers >= 0, got ${bad}`);
  return counts.reduce((sum, count) => sum + count, 0);
}
