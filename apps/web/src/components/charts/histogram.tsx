import { round } from './scale.ts';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type HistogramProps = BaseProps & {
  label: string;
  points: readonly { label: string; count: number }[];
};

/** How often each point of a scale was chosen, in the order it was asked. */
export function Histogram({ label, points, n, hidden }: HistogramProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  return (
    <svg className="plot" height="112" role="img" aria-label={label}>
      <Columns points={points} floor={90} room={70} />
    </svg>
  );
}

/** Columns over a floor line, each with its count above and its label below. */
export function Columns(props: {
  points: readonly { label: string; count: number; fill?: string }[];
  floor: number;
  room: number;
}) {
  const { points, floor, room } = props;
  const most = Math.max(1, ...points.map((point) => point.count));
  const slot = 100 / Math.max(1, points.length);
  return (
    <>
      {points.map(({ label, count, fill }, index) => {
        const height = round((count / most) * room);
        const middle = `${round((index + 0.5) * slot)}%`;
        return (
          <g key={label}>
            {count > 0 && (
              <>
                <rect
                  className={fill ?? 'bar-solid'}
                  x={`${round((index + 0.1) * slot)}%`}
                  y={round(floor - height)}
                  width={`${round(slot * 0.8)}%`}
                  height={height}
                  rx="2"
                />
                <text className="t-ink" x={middle} y={round(floor - height - 6)} textAnchor="middle">
                  {count}
                </text>
              </>
            )}
            <text x={middle} y={floor + 17} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <line className="axis" x1="0" x2="100%" y1={floor} y2={floor} />
    </>
  );
}
