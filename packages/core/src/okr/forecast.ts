import { krForecast } from '@plumbline/stats';
import { type Aim, isBounded, type Point } from './rules.ts';
import { positionIn } from './span.ts';

/**
 * Where the value will stand at the end if the pace so far goes on, with its 80 % interval.
 * @returns null for bounded key results, below three measurements, and when they claim no interval
 */
export function forecastOf(
  aim: Aim,
  points: readonly Point[],
): { value: number; lower: number; upper: number } | null {
  if (isBounded(aim) || aim.target === null) return null;
  const direction = aim.direction === 'decrease' ? 'decrease' : 'increase';
  const path = points.map(({ at, value }) => ({ t: positionIn(aim, at), value }));
  const forecast = krForecast(path, { target: aim.target, direction });
  if (forecast?.lower == null || forecast.upper === null) return null;
  return { value: forecast.forecast, lower: forecast.lower, upper: forecast.upper };
}
