import { tFor, tTwoSided } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { leastSquares } from './least-squares.ts';

const METHOD = 'mean-trend-ols/1';
const FEWEST_WAVES = 3;

export interface WaveMean {
  /** Index of the wave's quarter: a missing quarter leaves a gap. */
  wave: number;
  mean: number;
}

export interface MeanTrend extends Interval {
  /** Standard error of the slope; null where the limits are. */
  se: number | null;
  /** Two-sided, of no trend. */
  p: number | null;
}

/**
 * Change of a mean per wave: slope of the ordinary least squares line over the waves' means, slope ± t(n − 2) · se,
 * se = √(residual variance / Σ(x − x̄)²). `n` counts waves. For shares use the Cochran–Armitage test, for two waves
 * Welch's.
 *
 * @returns nulls below three waves; the slope alone when the means lie exactly on a line
 * @throws RangeError when a value is not finite
 */
export function meanTrend(waves: readonly WaveMean[], conf = 0.95): MeanTrend {
  const line = leastSquares(waves.map(({ wave, mean }) => ({ x: wave, y: mean })));
  const n = waves.length;
  if (!line || n < FEWEST_WAVES) return { ...emptyInterval(METHOD), n, se: null, p: null };
  const { slope, variance, sxx } = line;
  const found = { estimate: slope, n, method: METHOD };
  if (!variance) return { ...found, lower: null, upper: null, se: null, p: null };
  const se = Math.sqrt(variance / sxx);
  const half = tFor(conf, n - 2) * se;
  return { ...found, lower: slope - half, upper: slope + half, se, p: tTwoSided(slope / se, n - 2) };
}
