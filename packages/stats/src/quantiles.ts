import { type PointCount, type Sample, sizeOf, toCounts } from './sample.ts';

export interface Quartiles {
  q1: number | null;
  median: number | null;
  q3: number | null;
}

/**
 * Quartiles by linear interpolation between order statistics: position h = (n − 1) p, counted from 0.
 * Nulls for an empty sample.
 * @see Hyndman & Fan 1996, type 7
 */
export function quartiles(sample: Sample): Quartiles {
  const points = toCounts(sample);
  return { q1: quantile(points, 0.25), median: quantile(points, 0.5), q3: quantile(points, 0.75) };
}

function quantile(points: readonly PointCount[], p: number): number | null {
  const n = sizeOf(points);
  if (n === 0) return null;
  const position = (n - 1) * p;
  const below = valueAt(points, Math.floor(position));
  const above = valueAt(points, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}

function valueAt(points: readonly PointCount[], index: number): number {
  let seen = 0;
  for (const point of points) {
    seen += point.count;
    if (index < seen) return point.value;
  }
  throw new RangeError(`no answer at position ${index}`);
}
