import { logLikelihood } from './binomial.ts';
import { checkArm, checkFraction } from './counts.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { edgeBetween } from './search.ts';
import { logBeta } from './special.ts';

const METHOD = 'anytime-share/1';

/** Beta prior of the mixture; uniform unless told. */
export type BetaPrior = readonly [number, number];

const UNIFORM: BetaPrior = [1, 1];

/**
 * Share x / n with limits that hold at every look together, however often one looks and whenever one stops: the
 * p whose e-value e(p) = B(a + x, b + n − x) / (B(a, b) p^x (1−p)^(n−x)) stays below 1 / α. With the uniform prior
 * that is (n + 1) Bin(x; n, p) >= α.
 *
 * @param x answers counted, 0 <= x <= n
 * @returns fractions in [0, 1]; nulls for n = 0
 * @throws RangeError for impossible counts, a confidence outside (0, 1) or a prior not above 0
 * @see Robbins 1970, Annals of Mathematical Statistics 41:1397
 */
export function anytimeShare(x: number, n: number, conf = 0.95, prior = UNIFORM): Interval {
  checkArm({ x, n });
  checkConf(conf);
  if (n === 0) return emptyInterval(METHOD);
  return { estimate: x / n, ...anytimeLimits(x, n, -Math.log1p(-conf), prior), n, method: METHOD };
}

/** Anytime limits for a log threshold, log(1 / α); n > 0. */
export function anytimeLimits(
  x: number,
  n: number,
  logThreshold: number,
  prior = UNIFORM,
): { lower: number; upper: number } {
  const mixture = logMixture(x, n, prior);
  const holds = (p: number) => mixture - logLikelihood(x, n, p) <= logThreshold;
  return {
    lower: x === 0 ? 0 : edgeBetween(x / n, 0, holds),
    upper: x === n ? 1 : edgeBetween(x / n, 1, holds),
  };
}

/** Intervals of k shares that hold together at every look: the anytime share at α / k each. */
export function anytimeShares(counts: readonly number[], n: number, conf = 0.95): Interval[] {
  return counts.map((x) => anytimeShare(x, n, 1 - (1 - conf) / counts.length));
}

export interface ShareEvidence {
  /** e-value against the line: 20 or more is as good as p <= .05, at any look. May overflow to Infinity. */
  e: number;
  logE: number;
  /** min(1, 1 / e). Over several looks use the largest e so far. */
  pAnytime: number;
}

/**
 * Evidence against "the share is p0" while answers arrive; 1 for n = 0.
 * @throws RangeError for impossible counts, p0 outside [0, 1] or a prior not above 0
 */
export function shareEvidence(x: number, n: number, p0: number, prior = UNIFORM): ShareEvidence {
  checkArm({ x, n });
  checkFraction(p0, 'the line');
  const logE = logShareE(x, n, p0, prior);
  return { e: Math.exp(logE), logE, pAnytime: Math.min(1, Math.exp(-logE)) };
}

/** log e-value of x of n against p. */
export function logShareE(x: number, n: number, p: number, prior: BetaPrior = UNIFORM): number {
  return logMixture(x, n, prior) - logLikelihood(x, n, p);
}

/** log of what the mixture gives x of n, without the binomial coefficient. */
export function logMixture(x: number, n: number, [a, b]: BetaPrior = UNIFORM): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`a Beta prior needs values above 0, got ${a}, ${b}`);
  return logBeta(a + x, b + n - x) - logBeta(a, b);
}

/** @throws RangeError unless 0 < conf < 1 */
export function checkConf(conf: number): void {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`confidence must lie between 0 and 1, got ${conf}`);
}
