import { formatDate } from '../format-date.ts';
import { words } from '../words.ts';
import type { PaceGeometry } from './pace-geometry.ts';
import type { PaceProps } from './pace-types.ts';

/** The expectation as a dashed line, the target as a solid one, and every target it had before. */
export function PaceTargets({
  baseline,
  target,
  oldTargets = [],
  start,
  formatValue,
  geometry,
}: PaceProps & { geometry: PaceGeometry }) {
  const { x, y } = geometry;
  const since = Math.max(0, ...oldTargets.map((old) => x(old.until)));
  return (
    <>
      {baseline !== null && <line className="expected" x1="0" x2="100%" y1={y(baseline)} y2={y(target)} />}
      <line className="target" x1={`${since}%`} x2="100%" y1={y(target)} y2={y(target)} />
      {oldTargets.map((old) => {
        const until = x(old.until);
        const leans = until > 55;
        return (
          <g key={`${old.value}-${until}`}>
            <line
              className="target-old"
              x1={`${x(old.from ?? start)}%`}
              x2={`${until}%`}
              y1={y(old.value)}
              y2={y(old.value)}
            />
            <line className="target-old" x1={`${until}%`} x2={`${until}%`} y1={y(old.value)} y2={y(target)} />
            <text
              className="halo"
              x={`${until}%`}
              dx={leans ? 2 : -2}
              y={y(old.value) - 7}
              textAnchor={leans ? 'end' : 'start'}
            >
              {words.pace.oldTarget} {formatValue(old.value)}{' '}
              <tspan className="wide-only">{words.pace.until(formatDate(old.until))}</tspan>
            </text>
          </g>
        );
      })}
      <text className="t-ink halo" x="100%" y={targetLabelY(geometry, target)} textAnchor="end">
        {words.pace.target} {formatValue(target)}
      </text>
    </>
  );
}

/** On the side of the target line from which the expectation does not come. */
export function targetLabelY({ y, rising }: PaceGeometry, target: number): number {
  return rising ? y(target) - 8 : y(target) + 17;
}
