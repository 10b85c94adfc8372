import { tCdf, tFor } from './distributions.ts';
import { leastSquares } from './least-squares.ts';

export interface CheckInPoint {
  /** Elapsed share of the cycle when the value was measured, 0 to 1. */
  t: number;
  value: number;
}

export interface KrForecast {
  slope: number;
  intercept: number;
  /** Expected value at the horizon. */
  forecast: number;
  /** Prediction interval of one new value at the horizon; null when the points lie exactly on a line. */
  lower: number | null;
  upper: number | null;
  /** The same limits, collapsed to the forecast when the points lie exactly on a line. */
  raw: { lower: number; upper: number };
  /** P(value ≥ target), or ≤ for a decrease; null when the points lie exactly on a line. */
  probability: number | null;
}

export interface KrForecastOptions {
  target: number;
  direction?: 'increase' | 'decrease';
  conf?: number;
  horizon?: number;
}

const FEWEST_CHECK_INS = 3;

/**
 * Where the value will stand at the end of the cycle if the past pace goes on: ordinary least squares over elapsed
 * time, prediction ± t(n−2) · s √(1 + 1/n + (h − t̄)² / Sxx), 80 % unless told.
 *
 * @returns null below three check-ins or when all share one moment
 * @throws RangeError when a time or a value is not finite
 */
export function krForecast(points: readonly CheckInPoint[], options: KrForecastOptions): KrForecast | null {
  const { target, direction = 'increase', conf = 0.8, horizon = 1 } = options;
  const line = leastSquares(points.map(({ t, value }) => ({ x: t, y: value })));
  if (!line || line.n < FEWEST_CHECK_INS) return null;
  const { n, slope, intercept, meanX, sxx, variance } = line;
  const forecast = intercept + slope * horizon;
  const found = { slope, intercept, forecast };
  if (!variance) {
    const raw = { lower: forecast, upper: forecast };
    return { ...found, lower: null, upper: null, raw, probability: null };
  }
  const se = Math.sqrt(variance * (1 + 1 / n + (horizon - meanX) ** 2 / sxx));
  const half = tFor(conf, n - 2) * se;
  const raw = { lower: forecast - half, upper: forecast + half };
  const atLeast = tCdf((forecast - target) / se, n - 2);
  return { ...found, ...raw, raw, probability: direction === 'increase' ? atLeast : 1 - atLeast };
}
