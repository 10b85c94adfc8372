import { normalCdf, normalQuantile, zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { type Moments, moments } from './moments.ts';
import { drawMultinomial, seededRandom } from './random.ts';
import type { Sample } from './sample.ts';

const METHOD = 'mean-bca/1';

export interface BootstrapOptions {
  /** The same seed gives the same digits, e.g. the study's id. */
  seed: string;
  conf?: number;
  /** Resamples, at least 10,000 for a report. */
  resamples?: number;
}

/**
 * Mean with the bias-corrected and accelerated bootstrap interval. Resamples are drawn as counts per value
 * (multinomial), never answer by answer. Limits are the quantiles (type 7) of the resampled means at
 * Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), z₀ = Φ⁻¹(share of resampled means below the mean, ties half) and
 * a = Σ(x − x̄)³ / (6 (Σ(x − x̄)²)^1.5) from the jackknife.
 *
 * @returns limits null when all answers are equal (a is 0/0) and for n < 2; always within the range of the answers
 * @throws RangeError when a value is not finite
 * @see Efron 1987, JASA 82:171
 */
export function bcaMean(sample: Sample, options: BootstrapOptions): Interval {
  const { seed, conf = 0.95, resamples = 20_000 } = options;
  const z = zFor(conf);
  const known = moments(sample);
  if (!known) return emptyInterval(METHOD);
  const found = { estimate: known.mean, n: known.n, method: METHOD };
  if (!known.variance) return { ...found, lower: null, upper: null };

  const means = resampledMeans(known, resamples, seed);
  const z0 = normalQuantile(shareBelow(means, known.mean));
  const a = acceleration(known);
  const limit = (side: number) => quantile(means, normalCdf(z0 + (z0 + side) / (1 - a * (z0 + side))));
  return { ...found, lower: limit(-z), upper: limit(z) };
}

function resampledMeans({ n, points }: Moments, resamples: number, seed: string): Float64Array {
  const random = seededRandom(seed);
  const weights = points.map((point) => point.count);
  const means = new Float64Array(resamples);
  for (let b = 0; b < resamples; b += 1) {
    const counts = drawMultinomial(random, n, weights);
    means[b] = points.reduce((sum, point, i) => sum + point.value * (counts[i] ?? 0), 0) / n;
  }
  return means.sort();
}

/** Kept off 0 and 1, where z₀ would be infinite. */
function shareBelow(sorted: Float64Array, mean: number): number {
  const rounding = 1e-9 * Math.max(1, Math.abs(mean));
  let twice = 0;
  for (const value of sorted) {
    if (value < mean - rounding) twice += 2;
    else if (value <= mean + rounding) twice += 1;
  }
  return Math.min(Math.max(twice, 1), 2 * sorted.length - 1) / (2 * sorted.length);
}

function acceleration({ mean, points }: Moments): number {
  const power = (p: number) => points.reduce((sum, { value, count }) => sum + count * (value - mean) ** p, 0);
  return power(3) / (6 * power(2) ** 1.5);
}

function quantile(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (position - Math.floor(position)) * (above - below);
}
