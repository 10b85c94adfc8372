import { formatInterval } from '../format.ts';
import { words } from '../words.ts';
import { intervalOf } from './estimate.ts';
import type { PaceGeometry } from './pace-geometry.ts';
import { forecastLabelY } from './pace-labels.ts';
import { targetLabelY } from './pace-targets.tsx';
import type { PaceProps } from './pace-types.ts';
import { round } from './scale.ts';

/** From the last value to the end of the cycle: a band that widens, its middle dotted. */
export function PaceForecast({
  forecast,
  points,
  target,
  formatValue,
  geometry,
}: PaceProps & { geometry: PaceGeometry }) {
  const last = points.at(-1);
  const interval = forecast && intervalOf(forecast);
  if (!last || !forecast || forecast.estimate === null || !interval) return null;
  const { x, y } = geometry;
  const [from, level, middle] = [x(last.at), y(last.value), y(forecast.estimate)];
  const [low, high] = [y(interval[0]), y(interval[1])];
  return (
    <>
      <svg viewBox="0 0 100 296" width="100%" height="296" preserveAspectRatio="none" aria-hidden="true">
        <polygon className="band" points={band({ from, level, low, high })} />
      </svg>
      <line className="line-forecast" x1={`${from}%`} x2="100%" y1={level} y2={middle} />
      <text
        className="halo"
        x="100%"
        y={forecastLabelY(high, low, targetLabelY(geometry, target))}
        textAnchor="end"
      >
        {words.pace.forecastEnd} {formatValue(forecast.estimate)}{' '}
        <tspan className="wide-only">{formatInterval(interval, { digits: digitsOf(interval) })}</tspan>
      </text>
    </>
  );
}

/** Uncertainty grows with the root of time, as a random walk's does. */
function band({
  from,
  level,
  low,
  high,
}: {
  from: number;
  level: number;
  low: number;
  high: number;
}): string {
  const middle = (low + high) / 2;
  const half = Math.abs(low - high) / 2;
  const steps = [0, 0.08, 0.2, 0.4, 0.7, 1];
  const at = (part: number, side: number) =>
    `${round(from + (100 - from) * part)},${round(level + (middle - level) * part + side * half * Math.sqrt(part))}`;
  return [...steps.map((part) => at(part, -1)), ...steps.toReversed().map((part) => at(part, 1))].join(' ');
}

function digitsOf(interval: readonly number[]): number {
  return Math.max(...interval.map(Math.abs)) >= 20 ? 0 : 1;
}
