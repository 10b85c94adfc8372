import { anytimeContrast, logMixture } from './anytime-contrast.ts';
import { checkConf } from './anytime-share.ts';
import type { Arm } from './counts.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { ratioOf } from './koopman.ts';

const METHOD = 'anytime-ratio-running/1';

/** One answer as it arrived. */
export interface ArmAnswer {
  arm: 'first' | 'second';
  yes: boolean;
}

export interface RunningContrast extends Interval {
  /** The intersection over all answers so far is empty: answers changed over time, so there are no limits. */
  drifted: boolean;
  /** Largest log e-value against "both shares are the same" on the way. */
  maxLogE: number;
}

/**
 * The anytime ratio of two groups after each of the answers 1…n, intersected, and the largest e-value against a ratio
 * of 1 on the way. It runs over the log, never over looks.
 *
 * @param answers of both groups in order of arrival; nulls until each group has one
 * @throws RangeError for a confidence outside (0, 1)
 * @see anytimeContrast
 */
export function runningContrast(answers: readonly ArmAnswer[], conf = 0.95): RunningContrast {
  checkConf(conf);
  const first: Arm = { x: 0, n: 0 };
  const second: Arm = { x: 0, n: 0 };
  const limits = { lower: 0, upper: Number.POSITIVE_INFINITY };
  let maxLogE = 0;
  for (const { arm, yes } of answers) {
    const group = arm === 'first' ? first : second;
    group.n += 1;
    if (yes) group.x += 1;
    if (first.n === 0 || second.n === 0) continue;
    maxLogE = Math.max(maxLogE, -logMixture(first, second, 1));
    tighten(limits, first, second, conf);
  }
  const n = answers.length;
  if (first.n === 0 || second.n === 0) return { ...emptyInterval(METHOD), n, drifted: false, maxLogE };
  const drifted = limits.lower > limits.upper;
  const { lower, upper } = drifted ? { lower: null, upper: null } : limits;
  return { estimate: ratioOf(first, second), lower, upper, n, method: METHOD, drifted, maxLogE };
}

/** Limits are looked for only when one of the present ones falls; the open ends 0 and Infinity always may. */
function tighten(limits: { lower: number; upper: number }, first: Arm, second: Arm, conf: number): void {
  const level = Math.log1p(-conf);
  const holds = (ratio: number) => logMixture(first, second, ratio) >= level;
  const lowerHolds = limits.lower > 0 ? holds(limits.lower) : first.x === 0;
  const upperHolds = Number.isFinite(limits.upper) ? holds(limits.upper) : second.x === 0;
  if (lowerHolds && upperHolds) return;
  const { ratio } = anytimeContrast(first, second, conf);
  limits.lower = Math.max(limits.lower, ratio.lower ?? 0);
  limits.upper = Math.min(limits.upper, ratio.upper ?? Number.POSITIVE_INFINITY);
}
