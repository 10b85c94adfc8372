import type { ReactNode } from 'react';
import { formatDate } from '../format-date.ts';
import { words } from '../words.ts';
import type { PaceGeometry } from './pace-geometry.ts';
import { besidePoint, type Placed } from './pace-labels.ts';
import type { PaceProps } from './pace-types.ts';

/** The measured values joined, the last one named, and the gap to what was expected today. */
export function PaceLine({ points, target, formatValue, geometry }: PaceProps & { geometry: PaceGeometry }) {
  const placed = points.map((point) => ({ ...point, x: geometry.x(point.at), y: geometry.y(point.value) }));
  const last = placed.at(-1);
  const due = dueToday(geometry);
  const side = last && due && last.y < due.y ? 'above' : 'below';
  const isBehind = last && due && (geometry.rising ? last.y > due.y : last.y < due.y);
  const dueWord =
    due &&
    besidePoint({ ...due, side: side === 'above' ? 'below' : 'above', rising: geometry.rising, distance: 8 });
  const apart = !last || !due || Math.abs(last.y - due.y) >= 18;
  const free = apart && dueWord && Math.abs(dueWord.y - 4 - geometry.y(target)) >= 12;
  return (
    <>
      {last && due && isBehind && Math.abs(last.x - due.x) < 1.5 && (
        <line className="gap" x1={`${due.x}%`} x2={`${due.x}%`} y1={due.y} y2={last.y} />
      )}
      {placed.slice(1).map((point, index) => (
        <line
          key={`${point.at}-${index}`}
          className="line-1"
          x1={`${placed[index]?.x}%`}
          y1={placed[index]?.y}
          x2={`${point.x}%`}
          y2={point.y}
        />
      ))}
      {(placed.length > singled ? placed.slice(-1) : placed).map((point, index) => (
        <circle
          key={`${point.at}-${index}`}
          className="pt"
          cx={`${point.x}%`}
          cy={point.y}
          r={point === last ? 6.5 : 5}
        >
          <title>{`${formatDate(point.at)}: ${formatValue(point.value)}`}</title>
        </circle>
      ))}
      {due && <circle className="pt pt-open" cx={`${due.x}%`} cy={due.y} r="4.5" />}
      {due && dueWord && free && (
        <Word className="halo" at={dueWord}>
          <tspan className="wide-only">{words.pace.expected}</tspan> {formatValue(due.value)}
        </Word>
      )}
      {last && (
        <Word className="t-1 halo" at={besidePoint({ ...last, side, rising: geometry.rising, distance: 12 })}>
          {formatValue(last.value)} {words.pace.now}
        </Word>
      )}
    </>
  );
}

/** More points than this are a line alone: they would cover it. */
const singled = 20;

function dueToday({
  today,
  expected,
  y,
  domain,
}: PaceGeometry): { x: number; y: number; value: number } | null {
  if (today === null || expected === null) return null;
  const grain = domain[1] - domain[0] >= 20 ? 1 : 0.1;
  return { x: today, y: y(expected), value: Math.round(expected / grain) * grain };
}

function Word({ at, className, children }: { at: Placed; className: string; children: ReactNode }) {
  return (
    <text
      className={className}
      x={`${at.x}%`}
      dx={at.dx}
      y={Math.round(at.y * 100) / 100}
      textAnchor={at.anchor}
    >
      {children}
    </text>
  );
}
