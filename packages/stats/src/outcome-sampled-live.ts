import type { Interval } from './interval.ts';
import { cornerLimits, type OutcomeSample, outcomeRatio } from './outcome-sampled.ts';

const METHOD = 'outcome-sampled-anytime/1';

/** Confidence each arm needs so that both hold together: α / 2 each. */
export function armConfidence(conf: number): number {
  return 1 - (1 - conf) / 2;
}

/**
 * The outcome-sampled ratio while answers arrive: anytime limits of each arm's exposed share at `armConfidence`, the
 * ratio at their corners (L1, U0) and (U1, L0). Empty or drifted arms give nulls, 0/0 corners open ends.
 *
 * @param retained anytime interval of the exposed share among the retained, `runningShare` for a reading
 * @param churned the same among the churned
 */
export function outcomeSampledLive(
  retained: Interval,
  churned: Interval,
  cohort: OutcomeSample['cohort'],
): Interval {
  const n = retained.n + churned.n;
  if (retained.estimate === null || churned.estimate === null) {
    return { estimate: null, lower: null, upper: null, n, method: METHOD };
  }
  const ratio = outcomeRatio(retained.estimate, churned.estimate, cohort);
  const estimate = ratio !== null && Number.isFinite(ratio) ? ratio : null;
  const one = limitsOf(retained);
  const two = limitsOf(churned);
  const limits = one && two ? cornerLimits(one, two, cohort) : { lower: null, upper: null };
  return { estimate, ...limits, n, method: METHOD };
}

function limitsOf({ lower, upper }: Interval): { lower: number; upper: number } | null {
  return lower === null || upper === null ? null : { lower, upper };
}
