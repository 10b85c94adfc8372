import { anytimeLimits, checkConf, logMixture } from './anytime-share.ts';
import { logLikelihood } from './binomial.ts';
import { checkFraction } from './counts.ts';
import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'anytime-share-running/1';

export interface RunningShare extends Interval {
  /** The intersection over all answers so far is empty: answers changed over time, so there are no limits. */
  drifted: boolean;
  /** Largest log e-value against the line on the way; null without a line. min(1, exp(−it)) is the anytime p. */
  maxLogE: number | null;
}

/**
 * The anytime share after each of the answers 1…n, intersected, and the largest e-value against a line on the way:
 * what a live reading reports. It runs over the log, never over looks, so it does not depend on who looked when; after
 * a deletion run it again over what is left.
 *
 * @param answers yes or no in order of arrival; none gives nulls
 * @throws RangeError for a confidence outside (0, 1) or a line outside [0, 1]
 * @see anytimeShare
 */
export function runningShare(
  answers: readonly boolean[],
  { conf = 0.95, line = null }: { conf?: number; line?: number | null } = {},
): RunningShare {
  checkConf(conf);
  if (line !== null) checkFraction(line, 'the line');
  const n = answers.length;
  let maxLogE = line === null ? null : 0;
  if (n === 0) return { ...emptyInterval(METHOD), drifted: false, maxLogE };
  const threshold = -Math.log1p(-conf);
  const limits = { lower: 0, upper: 1 };
  let x = 0;
  for (const [i, yes] of answers.entries()) {
    if (yes) x += 1;
    const mixture = logMixture(x, i + 1);
    tighten(limits, { x, n: i + 1, threshold, mixture });
    if (line !== null) maxLogE = Math.max(maxLogE ?? 0, mixture - logLikelihood(x, i + 1, line));
  }
  const drifted = limits.lower > limits.upper;
  const { lower, upper } = drifted ? { lower: null, upper: null } : limits;
  return { estimate: x / n, lower, upper, n, method: METHOD, drifted, maxLogE };
}

/** What one answer more made of the counts; `mixture` of them is worked out once. */
type Look = { x: number; n: number; threshold: number; mixture: number };

/** Limits are looked for only when one of the present ones falls. */
function tighten(limits: { lower: number; upper: number }, at: Look): void {
  const { x, n, threshold, mixture } = at;
  const least = mixture - threshold;
  if (logLikelihood(x, n, limits.lower) >= least && logLikelihood(x, n, limits.upper) >= least) return;
  const now = anytimeLimits(x, n, threshold);
  limits.lower = Math.max(limits.lower, now.lower);
  limits.upper = Math.min(limits.upper, now.upper);
}
