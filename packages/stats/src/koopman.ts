import { type Arm, checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { edgeFrom } from './search.ts';

const METHOD = 'koopman/1';

/**
 * Ratio of two independent shares ρ = p1 / p2 with Koopman's score interval: every ρ whose score statistic
 * (p̂1 − ρ p̂2)² / [p̃1(1−p̃1)/n1 + ρ² p̃2(1−p̃2)/n2] stays within z², p̃ being the shares constrained to that ratio.
 *
 * Nobody in the first arm: the ratio is 0 and so is the lower limit. Nobody in the second: estimate null, upper limit
 * Infinity. Nobody in either: [0, Infinity] says nothing. All in both: 1 with an honest width.
 *
 * @returns nulls when an arm is empty
 * @throws RangeError for impossible counts
 * @see Koopman 1984, Biometrics 40:513
 */
export function koopman(first: Arm, second: Arm, conf = 0.95): Interval {
  checkArm(first);
  checkArm(second);
  const n = first.n + second.n;
  if (first.n === 0 || second.n === 0) return { ...emptyInterval(METHOD), n };
  const { lower, upper } = koopmanLimits(first, second, zFor(conf));
  return { estimate: ratioOf(first, second), lower, upper, n, method: METHOD };
}

/** Koopman limits at a given critical value; counts may be real (scaled), both arms above 0. */
export function koopmanLimits(first: Arm, second: Arm, z: number): { lower: number; upper: number } {
  return ratioRegion(first, second, (ratio) => scoreStatistic(first, second, ratio) <= z * z);
}

/** Limits of a region of ratios around the observed one, found on the log scale; open ends where a count is 0. */
export function ratioRegion(
  first: Arm,
  second: Arm,
  within: (ratio: number) => boolean,
): { lower: number; upper: number } {
  const holds = (log: number) => within(Math.exp(log));
  const start = Math.log(first.x > 0 && second.x > 0 ? (first.x / first.n) * (second.n / second.x) : 1);
  const lower = first.x === 0 ? 0 : Math.exp(edgeFrom(second.x === 0 ? 40 : start, -1, holds));
  const upper =
    second.x === 0 ? Number.POSITIVE_INFINITY : Math.exp(edgeFrom(first.x === 0 ? -40 : start, 1, holds));
  return { lower, upper };
}

/** p1 / p2; null when nobody in the second arm did it. */
export function ratioOf(first: Arm, second: Arm): number | null {
  return second.x === 0 ? null : (first.x / first.n) * (second.n / second.x);
}

/**
 * The likeliest shares under p1 = ρ p2: p̃1 = [A − √(A² − 4ρNx)] / 2N with A = ρ(n1 + x2) + x1 + n2, written without
 * its cancellation.
 */
export function sharesAtRatio(first: Arm, second: Arm, ratio: number): { p1: number; p2: number } {
  const a = ratio * (first.n + second.x) + first.x + second.n;
  const x = first.x + second.x;
  const root = Math.sqrt(Math.max(0, a * a - 4 * ratio * (first.n + second.n) * x));
  const p2 = (2 * x) / (a + root);
  return { p1: Math.min(1, ratio * p2), p2: Math.min(1, p2) };
}

function scoreStatistic(first: Arm, second: Arm, ratio: number): number {
  const { p1, p2 } = sharesAtRatio(first, second, ratio);
  const distance = first.x / first.n - (ratio * second.x) / second.n;
  if (Math.abs(distance) < 1e-15) return 0;
  return distance ** 2 / ((p1 * (1 - p1)) / first.n + (ratio ** 2 * p2 * (1 - p2)) / second.n);
}
