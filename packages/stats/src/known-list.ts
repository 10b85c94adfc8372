import { checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'wilson-known-list/1';

/**
 * Share x / n of a known list of N people who answered as if drawn at random: Wilson with n* = n (N − 1) / (N − n)
 * answers at the same share. At n = N everyone is counted, so the limits are the share itself: the only zero width
 * that is honest. One person of many is Wilson's n = 1.
 *
 * @returns fractions in [0, 1]; nulls for n = 0
 * @throws RangeError for impossible counts or more answers than people
 * @see Cochran 1977, Sampling Techniques, 2.6, for the finite population correction
 */
export function wilsonKnownList(x: number, n: number, listed: number, conf = 0.95): Interval {
  checkArm({ x, n });
  checkArm({ x: n, n: listed });
  const z = zFor(conf);
  if (n === 0) return emptyInterval(METHOD);
  const estimate = x / n;
  if (n === listed) return { estimate, lower: estimate, upper: estimate, n, method: METHOD };
  const effective = (n * (listed - 1)) / (listed - n);
  const { lower, upper } = wilsonLimits(estimate * effective, effective, z);
  return { estimate, lower: x === 0 ? 0 : lower, upper: x === n ? 1 : upper, n, method: METHOD };
}
