import { tFor, zFor } from './distributions.ts';
import { clamp, emptyInterval, type Interval } from './interval.ts';
import { type Moments, moments } from './moments.ts';
import type { PointCount, Sample } from './sample.ts';
import { wilsonLimits } from './wilson.ts';

const METHOD = 'mean-t/1';
const METHOD_EQUAL = 'mean-equal-answers/1';

/** Ends of the scale the answers were given on. */
export interface Bounds {
  min: number;
  max: number;
}

export interface MeanInterval extends Interval {
  /** Standard deviation with n − 1; null below two answers. */
  sd: number | null;
  se: number | null;
  /** The t interval before clipping to the bounds; null below two answers. */
  raw: { lower: number; upper: number } | null;
}

/**
 * Mean with Student's t interval, mean ± t(n−1) · sd / √n, clipped to the bounds for display.
 *
 * When every answer is the same (or there is one) t collapses to a point, which would be false certainty. With bounds
 * the limits then come from the Wilson lower limit w of "gave this answer": at least w of the people give it and the
 * rest could stand anywhere on the scale, so [v − (1−w)(v−min), v + (1−w)(max−v)]. Without bounds: null.
 *
 * @param sample values, or counts per value; empty gives nulls
 * @throws RangeError when a value is not finite or lies outside the bounds
 */
export function meanT(sample: Sample, options: { conf?: number; bounds?: Bounds } = {}): MeanInterval {
  const { conf = 0.95, bounds } = options;
  const known = moments(sample);
  if (!known) return { ...emptyInterval(METHOD), sd: null, se: null, raw: null };
  const { n, mean, points } = known;
  if (bounds) checkBounds(points, bounds);
  const spread = spreadOf(known, conf);
  if (points.length === 1) {
    return {
      estimate: mean,
      ...equalAnswers(mean, n, conf, bounds),
      n,
      method: METHOD_EQUAL,
      ...asFields(spread),
    };
  }
  const { raw } = asFields(spread);
  const low = raw && bounds ? clamp(raw.lower, bounds.min, bounds.max) : raw?.lower;
  const high = raw && bounds ? clamp(raw.upper, bounds.min, bounds.max) : raw?.upper;
  return { estimate: mean, lower: low ?? null, upper: high ?? null, n, method: METHOD, ...asFields(spread) };
}

interface Spread {
  sd: number;
  se: number;
  raw: { lower: number; upper: number };
}

function spreadOf({ n, mean, variance }: Moments, conf: number): Spread | null {
  if (variance === null) return null;
  const sd = Math.sqrt(variance);
  const se = sd / Math.sqrt(n);
  const half = tFor(conf, n - 1) * se;
  return { sd, se, raw: { lower: mean - half, upper: mean + half } };
}

function asFields(spread: Spread | null) {
  return spread ?? { sd: null, se: null, raw: null };
}

function equalAnswers(value: number, n: number, conf: number, bounds: Bounds | undefined) {
  if (!bounds) return { lower: null, upper: null };
  const others = 1 - wilsonLimits(n, n, zFor(conf)).lower;
  return { lower: value - others * (value - bounds.min), upper: value + others * (bounds.max - value) };
}

function checkBounds(points: readonly PointCount[], { min, max }: Bounds): void {
  const outside = points.find((point) => point.value < min || point.value > max);
  if (outside) throw new RangeError(`answer ${outside.value} lies outside ${min} to ${max}`);
}
