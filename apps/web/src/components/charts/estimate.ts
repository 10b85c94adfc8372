import type { Interval } from '../format.ts';

/** A number with its limits; nulls where there is nothing to say. */
export type Estimate = { estimate: number | null; lower: number | null; upper: number | null };

/** The limits as a pair, when both are there. */
export function intervalOf({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>): Interval | null {
  if (lower === null || upper === null || Number.isNaN(lower) || Number.isNaN(upper)) return null;
  return [lower, upper];
}
