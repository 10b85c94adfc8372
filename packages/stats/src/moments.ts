import { type PointCount, type Sample, sizeOf, toCounts } from './sample.ts';

export interface Moments {
  n: number;
  mean: number;
  /** Variance with n − 1; null below two answers. Exactly 0 when all answers are equal. */
  variance: number | null;
  points: readonly PointCount[];
}

/** Size, mean and variance of a sample; null when it is empty. @throws RangeError as `toCounts` */
export function moments(sample: Sample): Moments | null {
  const points = toCounts(sample);
  const n = sizeOf(points);
  const [only] = points;
  if (!only) return null;
  if (points.length === 1) return { n, mean: only.value, variance: n < 2 ? null : 0, points };
  const mean = points.reduce((sum, point) => sum + point.value * point.count, 0) / n;
  const squares = points.reduce((sum, point) => sum + point.count * (point.value - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1), points };
}

/** Skewness m₃ / m₂^1.5 with population moments; null without variation. */
export function skewness(sample: Sample): number | null {
  const known = moments(sample);
  if (!known?.variance) return null;
  const { n, mean, points } = known;
  const cubes = points.reduce((sum, point) => sum + point.count * (point.value - mean) ** 3, 0);
  return cubes / n / ((known.variance * (n - 1)) / n) ** 1.5;
}
