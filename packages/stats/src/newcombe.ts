import { type Arm, checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'newcombe/1';

/**
 * Difference of two independent shares, d = p1 − p2, by Newcombe's hybrid of the two Wilson intervals (l, u):
 * [d − √((p1−l1)² + (u2−p2)²), d + √((u1−p1)² + (p2−l2)²)]. Not for the same people asked twice (see `mcnemar`).
 *
 * @returns fractions in [−1, 1]; nulls when either arm is empty
 * @throws RangeError for impossible counts
 * @see Newcombe 1998, Statistics in Medicine 17:873, method 10
 */
export function newcombe(first: Arm, second: Arm, conf = 0.95): Interval {
  checkArm(first);
  checkArm(second);
  const n = first.n + second.n;
  if (first.n === 0 || second.n === 0) return { ...emptyInterval(METHOD), n };
  const { lower, upper } = newcombeLimits(first, second, zFor(conf));
  return { estimate: first.x / first.n - second.x / second.n, lower, upper, n, method: METHOD };
}

/** Newcombe limits at a given critical value; counts may be real, both arms above 0. */
export function newcombeLimits(first: Arm, second: Arm, z: number): { lower: number; upper: number } {
  const p1 = first.x / first.n;
  const p2 = second.x / second.n;
  const one = wilsonLimits(first.x, first.n, z);
  const two = wilsonLimits(second.x, second.n, z);
  return {
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
  };
}
