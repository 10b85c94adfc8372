import { bcaMean } from './bca.ts';
import type { Interval } from './interval.ts';
import { type Bounds, meanT } from './mean.ts';
import { moments, skewness } from './moments.ts';
import type { Sample } from './sample.ts';

const FEW = 10;
const SKEWED = 1;

export interface ScaleMeanOptions {
  bounds: Bounds;
  /** The study's id: the same digits whenever it is computed again. */
  seed: string;
  conf?: number;
}

/**
 * Mean of answers on a scale with the interval that suits them: Student's t, or the BCa bootstrap below ten answers
 * and when |skewness| > 1. One answer, two answers, or all equal: t, or its Wilson rule, as `meanT`, because the
 * bootstrap collapses there.
 *
 * @throws RangeError when an answer is not finite or off the scale
 */
export function scaleMean(sample: Sample, { bounds, seed, conf = 0.95 }: ScaleMeanOptions): Interval {
  const { estimate, lower, upper, n, method } = meanT(sample, { conf, bounds });
  const skew = skewness(sample);
  const isRough = n > 2 && skew !== null && (n < FEW || Math.abs(skew) > SKEWED);
  if (!isRough || !moments(sample)?.variance) return { estimate, lower, upper, n, method };
  return bcaMean(sample, { seed, conf });
}
