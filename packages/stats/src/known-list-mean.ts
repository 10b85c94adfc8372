import { tFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import type { Sample } from './sample.ts';

const METHOD = 'mean-t-known-list/1';

export interface KnownListMean extends Interval {
  se: number | null;
  /** The t limits also where they collapse to a point; null when one of several people answered. */
  raw: { lower: number; upper: number } | null;
}

/**
 * Mean of an effectively random sample from a known list of N people: se = s / √n · √(1 − n / N), t(n − 1) limits,
 * not clipped. When all N answered the mean is exact and the interval a point; otherwise, when all answers are equal,
 * the limits are null: they would collapse. For shares see `wilsonKnownList`.
 *
 * @throws RangeError when N is not a whole number ≥ n
 * @see Cochran 1977, Sampling Techniques, ch. 2
 */
export function meanKnownList(sample: Sample, population: number, conf = 0.95): KnownListMean {
  const known = moments(sample);
  checkPopulation(known?.n ?? 0, population);
  if (!known) return { ...emptyInterval(METHOD), se: null, raw: null };
  const { n, mean, variance } = known;
  const point = { lower: mean, upper: mean };
  const found = { estimate: mean, lower: null, upper: null, n, method: METHOD };
  if (n === population) return { ...found, ...point, se: 0, raw: point };
  if (variance === null) return { ...found, se: null, raw: null };
  if (variance === 0) return { ...found, se: 0, raw: point };
  const se = Math.sqrt((variance / n) * (1 - n / population));
  const half = tFor(conf, n - 1) * se;
  const raw = { lower: mean - half, upper: mean + half };
  return { ...found, ...raw, se, raw };
}

function checkPopulation(n: number, population: number): void {
  if (!Number.isInteger(n) || n < 0 || !Number.isInteger(population) || population < n) {
    throw new RangeError(`a population needs whole N >= n, got ${population} with ${n} answers`);
  }
}
