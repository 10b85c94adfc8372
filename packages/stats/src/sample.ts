/** How many answers gave one value. */
export interface PointCount {
  value: number;
  count: number;
}

/** Numeric answers, one by one or counted per value. */
export type Sample = readonly number[] | readonly PointCount[];

/**
 * A sample as counts per value, ascending, values without answers left out.
 * @throws RangeError when a value is not finite or a count is not a whole number ≥ 0
 */
export function toCounts(sample: Sample): PointCount[] {
  const byValue = new Map<number, number>();
  for (const entry of sample) {
    const { value, count } = typeof entry === 'number' ? { value: entry, count: 1 } : entry;
    if (!Number.isFinite(value) || !Number.isInteger(count) || count < 0) {
      throw new RangeError(`a sample needs finite values and whole counts >= 0, got ${value} x ${count}`);
    }
    if (count > 0) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return [...byValue].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

export function sizeOf(points: readonly PointCount[]): number {
  return points.reduce((sum, point) => sum + point.count, 0);
}
