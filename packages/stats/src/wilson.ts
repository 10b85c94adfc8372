import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'wilson/1';

/**
 * Share x / n with the Wilson score interval:
 * (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), the lower limit 0 at x = 0 and the upper 1 at x = n.
 *
 * @param x answers counted, 0 ≤ x ≤ n
 * @param n answers in the base; 0 gives nulls
 * @returns fractions in [0, 1]
 * @throws RangeError when x and n are not whole numbers with 0 ≤ x ≤ n
 * @see Wilson 1927, JASA 22:209
 */
export function wilson(x: number, n: number, conf = 0.95): Interval {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`a share needs whole 0 <= x <= n, got ${x} of ${n}`);
  }
  if (n === 0) return emptyInterval(METHOD);
  const { lower, upper } = wilsonLimits(x, n, zFor(conf));
  return { estimate: x / n, lower, upper, n, method: METHOD };
}

/** Wilson limits at a given critical value, n > 0. */
export function wilsonLimits(x: number, n: number, z: number): { lower: number; upper: number } {
  const p = x / n;
  const z2 = z * z;
  const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const centre = p + z2 / (2 * n);
  const scale = 1 + z2 / n;
  return {
    lower: x === 0 ? 0 : (centre - half) / scale,
    upper: x === n ? 1 : (centre + half) / scale,
  };
}
