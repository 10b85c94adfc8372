import { type Arm, checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'outcome-sampled-ratio/1';
const METHOD_CORNERS = 'outcome-sampled-corners/1';

/** Interviews drawn by outcome: how many of each arm were exposed, and how many people each arm stands for. */
export interface OutcomeSample {
  retained: Arm;
  churned: Arm;
  cohort: { retained: number; churned: number };
}

export interface OutcomeRatio extends Interval {
  /** Standard error of the logarithm of the ratio; null when it was not used. */
  logSe: number | null;
  /** Share of the whole cohort that was exposed; null with an empty arm. */
  exposed: number | null;
}

/**
 * Ratio of retention, exposed to not exposed, from interviews sampled by outcome and cohort sizes R and C that are
 * known: with a1 = P(exposed | retained) and a0 = P(exposed | churned),
 * RR = [a1 R / (a1 R + a0 C)] / [(1−a1) R / ((1−a1) R + (1−a0) C)], delta interval on its logarithm with
 * variances a(1−a)/(n−1). Without the sizes there is no such ratio: report the odds ratio.
 *
 * When an arm answers alike or holds one person the delta variance collapses; the limits then are the corners of the
 * two Wilson intervals at α/2 each. RR without a finite value (nobody unexposed was retained): estimate null.
 *
 * @throws RangeError for impossible counts or cohorts smaller than the arm interviewed
 * @see Binder 1983, International Statistical Review 51:279 (linearisation); weights N/n as in survey sampling
 */
export function outcomeSampledRatio(sample: OutcomeSample, conf = 0.95): OutcomeRatio {
  checkSample(sample);
  const { retained, churned, cohort } = sample;
  const n = retained.n + churned.n;
  if (retained.n === 0 || churned.n === 0) {
    return { ...emptyInterval(METHOD), n, logSe: null, exposed: null };
  }
  const a1 = retained.x / retained.n;
  const a0 = churned.x / churned.n;
  const exposed = (a1 * cohort.retained + a0 * cohort.churned) / (cohort.retained + cohort.churned);
  const ratio = outcomeRatio(a1, a0, cohort);
  const estimate = ratio !== null && Number.isFinite(ratio) ? ratio : null;
  const logSe = [a1, a0].some((a) => a === 0 || a === 1) ? null : logError(sample);
  if (logSe === null || estimate === null) {
    const z = zFor(1 - (1 - conf) / 2);
    const corners = cornerLimits(
      wilsonLimits(retained.x, retained.n, z),
      wilsonLimits(churned.x, churned.n, z),
      cohort,
    );
    return { estimate, ...corners, n, method: METHOD_CORNERS, logSe: null, exposed };
  }
  const factor = Math.exp(zFor(conf) * logSe);
  return {
    estimate,
    lower: estimate / factor,
    upper: estimate * factor,
    n,
    method: METHOD,
    logSe,
    exposed,
  };
}

/** The ratio for exposed shares a1 (retained) and a0 (churned); Infinity or, for 0/0, null at the edges. */
export function outcomeRatio(a1: number, a0: number, cohort: OutcomeSample['cohort']): number | null {
  const exposed = a1 * cohort.retained + a0 * cohort.churned;
  const unexposed = (1 - a1) * cohort.retained + (1 - a0) * cohort.churned;
  if (exposed === 0 || unexposed === 0) return null;
  return ((a1 * cohort.retained) / exposed / ((1 - a1) * cohort.retained)) * unexposed;
}

/** The ratio rises with a1 and falls with a0, so its limits lie at (L1, U0) and (U1, L0); open where undefined. */
export function cornerLimits(
  retained: { lower: number; upper: number },
  churned: { lower: number; upper: number },
  cohort: OutcomeSample['cohort'],
): { lower: number; upper: number } {
  return {
    lower: outcomeRatio(retained.lower, churned.upper, cohort) ?? 0,
    upper: outcomeRatio(retained.upper, churned.lower, cohort) ?? Number.POSITIVE_INFINITY,
  };
}

/** Counts may be real (scaled), both arms above one person. */
function logError({ retained, churned, cohort }: OutcomeSample): number | null {
  if (retained.n <= 1 || churned.n <= 1) return null;
  const a1 = retained.x / retained.n;
  const a0 = churned.x / churned.n;
  const exposed = a1 * cohort.retained + a0 * cohort.churned;
  const unexposed = (1 - a1) * cohort.retained + (1 - a0) * cohort.churned;
  const by1 = 1 / a1 + 1 / (1 - a1) - cohort.retained / exposed - cohort.retained / unexposed;
  const by0 = cohort.churned / exposed + cohort.churned / unexposed;
  return Math.sqrt(
    (by1 ** 2 * a1 * (1 - a1)) / (retained.n - 1) + (by0 ** 2 * a0 * (1 - a0)) / (churned.n - 1),
  );
}

function checkSample({ retained, churned, cohort }: OutcomeSample): void {
  checkArm(retained);
  checkArm(churned);
  if (!(cohort.retained >= retained.n && cohort.churned >= churned.n)) {
    throw new RangeError('a cohort is at least as large as the arm interviewed from it');
  }
  if (!Number.isFinite(cohort.retained + cohort.churned)) throw new RangeError('cohort sizes are finite');
}
