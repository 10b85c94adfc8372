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
  const cone = { from, level, low: y(interval[0]), high: y(interval[1]) };
  const [high, low] = edgesAtWord(cone);
  return (
    <>
      <svg viewBox="0 0 100 296" width="100%" height="296" preserveAspectRatio="none" aria-hidden="true">
        <polygon className="band" points={band(cone)} />
      </svg>
      <line className="line-forecast" x1={`${from}%`} x2="100%" y1={level} y2={middle} />
      <text
        className="halo"
        x="100%"
        y={forecastLabelY(high, low, targetLabelY(geometry, target))}
        textAnchor="end"
      >
        <tspan className="wide-only">{words.pace.forecastEnd}</tspan> {formatValue(forecast.estimate)}{' '}
        <tspan className="wide-only">{formatInterval(interval, { digits: digitsOf(interval) })}</tspan>
      </text>
    </>
  );
}

type Cone = { from: number; level: number; low: number; high: number };

/** The band's upper (-1) or lower (1) edge, a part of the way along. Uncertainty grows with the root of time, as a random walk's does. */
function edge({ level, low, high }: Cone, part: number, side: -1 | 1): number {
  const middle = level + ((low + high) / 2 - level) * part;
  return round(middle + (side * Math.abs(low - high) * Math.sqrt(part)) / 2);
}

function band(cone: Cone): string {
  const steps = [0, 0.08, 0.2, 0.4, 0.7, 1];
  const at = (part: number, side: -1 | 1) =>
    `${round(cone.from + (100 - cone.from) * part)},${edge(cone, part, side)}`;
  return [...steps.map((part) => at(part, -1)), ...steps.toReversed().map((part) => at(part, 1))].join(' ');
}

/** The edges where the forecast's word stands: along the last fifth. */
function edgesAtWord(cone: Cone): [high: number, low: number] {
  return [Math.min(edge(cone, 0.7, -1), edge(cone, 1, -1)), Math.max(edge(cone, 0.7, 1), edge(cone, 1, 1))];
}

function digitsOf(interval: readonly number[]): number {
  return Math.max(...interval.map(Math.abs)) >= 20 ? 0 : 1;
}
