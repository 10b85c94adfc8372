import type { ReactNode } from 'react';
import { formatDate } from '../format-date.ts';
import { words } from '../words.ts';
import type { PaceGeometry } from './pace-geometry.ts';
import { besidePoint, type Placed } from './pace-labels.ts';
import type { PaceProps } from './pace-types.ts';

/** The measured values joined, the last one named, and the gap to what was expected today. */
export function PaceLine({ points, formatValue, geometry }: PaceProps & { geometry: PaceGeometry }) {
  const placed = points.map((point) => ({ ...point, x: geometry.x(point.at), y: geometry.y(point.value) }));
  const last = placed.at(-1);
  const due = dueToday(geometry);
  const side = last && due && last.y < due.y ? 'above' : 'below';
  const apart = !last || !due || Math.abs(last.y - due.y) >= 18;
  return (
    <>
      {last && due && Math.abs(last.x - due.x) < 1.5 && (
        <line className="gap" x1={`${due.x}%`} x2={`${due.x}%`} y1={due.y} y2={last.y} />
      )}
      {placed.slice(1).map((point, index) => (
        <line
          key={`${point.at}`}
          className="line-1"
          x1={`${placed[index]?.x}%`}
          y1={placed[index]?.y}
          x2={`${point.x}%`}
          y2={point.y}
        />
      ))}
      {placed.map((point) => (
        <circle
          key={`${point.at}`}
          className="pt"
          cx={`${point.x}%`}
          cy={point.y}
          r={point === last ? 6.5 : 5}
        >
          <title>{`${formatDate(point.at)}: ${formatValue(point.value)}`}</title>
        </circle>
      ))}
      {due && <circle className="pt pt-open" cx={`${due.x}%`} cy={due.y} r="4.5" />}
      {due && apart && (
        <Word
          className="halo"
          at={besidePoint({
            ...due,
            side: side === 'above' ? 'below' : 'above',
            rising: geometry.rising,
            distance: 8,
          })}
        >
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

function dueToday({ today, expected, y }: PaceGeometry): { x: number; y: number; value: number } | null {
  if (today === null || expected === null) return null;
  return { x: today, y: y(expected), value: Math.round(expected * 10) / 10 };
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
