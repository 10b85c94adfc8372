import { checkConf } from './anytime-share.ts';
import { logBinomial } from './binomial.ts';
import { type Arm, checkArm } from './counts.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { ratioOf, ratioRegion, sharesAtRatio } from './koopman.ts';
import { edgeBetween } from './search.ts';

export interface AnytimeContrast {
  /** p1 / p2; open ends as in `koopman`. */
  ratio: Interval;
  /** p1 − p2. */
  difference: Interval;
  /** log e-value against "both shares are the same"; null when an arm is empty. */
  logE: number | null;
}

/**
 * Two groups compared while answers arrive, in whatever order and numbers: all ratios ρ (or differences) for which some
 * p2 keeps (n1 + 1) Bin(x1; n1, ρ p2) · (n2 + 1) Bin(x2; n2, p2) >= α. For a ratio the likeliest p2 is Koopman's, for
 * a difference it is searched on the concave likelihood. Conservative.
 *
 * @throws RangeError for impossible counts or a confidence outside (0, 1)
 * @see Robbins 1970 for the mixture; the product of two such martingales is one
 */
export function anytimeContrast(first: Arm, second: Arm, conf = 0.95): AnytimeContrast {
  checkArm(first);
  checkArm(second);
  checkConf(conf);
  const n = first.n + second.n;
  const level = Math.log1p(-conf);
  if (first.n === 0 || second.n === 0) {
    return {
      ratio: { ...emptyInterval('anytime-ratio/1'), n },
      difference: { ...emptyInterval('anytime-difference/1'), n },
      logE: null,
    };
  }
  const pooled = (first.x + second.x) / n;
  return {
    ratio: {
      estimate: ratioOf(first, second),
      ...ratioRegion(first, second, (ratio) => logMixture(first, second, ratio) >= level),
      n,
      method: 'anytime-ratio/1',
    },
    difference: {
      estimate: first.x / first.n - second.x / second.n,
      ...differenceRegion(first, second, level),
      n,
      method: 'anytime-difference/1',
    },
    logE: -logJoint(first, second, pooled, pooled),
  };
}

/** log of (n1 + 1)(n2 + 1) max over p2 of both probabilities, at a ratio: 0 and above is likely, below log α is out. */
export function logMixture(first: Arm, second: Arm, ratio: number): number {
  const { p1, p2 } = sharesAtRatio(first, second, ratio);
  return logJoint(first, second, p1, p2);
}

function logJoint(first: Arm, second: Arm, p1: number, p2: number): number {
  return (
    Math.log(first.n + 1) +
    Math.log(second.n + 1) +
    logBinomial(first.x, first.n, p1) +
    logBinomial(second.x, second.n, p2)
  );
}

function differenceRegion(first: Arm, second: Arm, level: number): { lower: number; upper: number } {
  const observed = first.x / first.n - second.x / second.n;
  const holds = (difference: number) => {
    const p2 = likeliestAtDifference(first, second, difference);
    return logJoint(first, second, p2 + difference, p2) >= level;
  };
  return {
    lower: observed === -1 ? -1 : edgeBetween(observed, -1, holds),
    upper: observed === 1 ? 1 : edgeBetween(observed, 1, holds),
  };
}

/** p2 in [max(0, −d), min(1, 1 − d)] where the slope of the log likelihood passes 0. */
function likeliestAtDifference(first: Arm, second: Arm, difference: number): number {
  const rises = (p2: number) => slope(first.x, first.n, p2 + difference) + slope(second.x, second.n, p2) > 0;
  const low = Math.max(0, -difference);
  const high = Math.min(1, 1 - difference);
  return Math.min(high, Math.max(low, edgeBetween(low, high, rises)));
}

function slope(x: number, n: number, p: number): number {
  return (x === 0 ? 0 : x / p) - (x === n ? 0 : (n - x) / (1 - p));
}
