import { tCdf, tFor } from './distributions.ts';

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
  /** P(value ≥ target), or ≤ for a decrease; null when the points lie exactly on a line. */
  probability: number | null;
}

export interface KrForecastOptions {
  target: number;
  direction?: 'increase' | 'decrease';
  conf?: number;
  horizon?: number;
}

/**
 * Where the value will stand at the end of the cycle if the past pace goes on: ordinary least squares over elapsed
 * time, prediction ± t(n−2) · s √(1 + 1/n + (h − t̄)² / Sxx), 80 % unless told.
 *
 * @returns null below three check-ins or when all share one moment
 */
export function krForecast(points: readonly CheckInPoint[], options: KrForecastOptions): KrForecast | null {
  const { target, direction = 'increase', conf = 0.8, horizon = 1 } = options;
  const n = points.length;
  const meanT = average(points.map((point) => point.t));
  const meanV = average(points.map((point) => point.value));
  const sxx = sum(points.map((point) => (point.t - meanT) ** 2));
  if (n < 3 || sxx < 1e-18) return null;

  const slope = sum(points.map((point) => (point.t - meanT) * (point.value - meanV))) / sxx;
  const intercept = meanV - slope * meanT;
  const forecast = intercept + slope * horizon;
  const residuals = sum(points.map((point) => (point.value - intercept - slope * point.t) ** 2));
  const size = sum(points.map((point) => point.value ** 2));
  if (residuals <= 1e-20 * size)
    return { slope, intercept, forecast, lower: null, upper: null, probability: null };

  const se = Math.sqrt((residuals / (n - 2)) * (1 + 1 / n + (horizon - meanT) ** 2 / sxx));
  const half = tFor(conf, n - 2) * se;
  const atLeast = tCdf((forecast - target) / se, n - 2);
  const probability = direction === 'increase' ? atLeast : 1 - atLeast;
  return { slope, intercept, forecast, lower: forecast - half, upper: forecast + half, probability };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function average(values: readonly number[]): number {
  return sum(values) / values.length;
}
