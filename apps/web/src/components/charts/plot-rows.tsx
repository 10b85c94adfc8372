import type { ReactNode } from 'react';

export type RowTick = { at: number; text: string };

/** Rows of a label, a decorative plot and numbers, over one axis. The text alone says everything. */
export function PlotRows({
  label,
  ticks,
  children,
}: {
  label: string;
  ticks: readonly RowTick[];
  children: ReactNode;
}) {
  return (
    <ul className="bars" aria-label={label}>
      {children}
      <li className="bars__axis" aria-hidden="true">
        <svg className="plot" height="20" aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick.at} x={`${tick.at}%`} y="14" textAnchor={anchorAt(tick.at)}>
              {tick.text}
            </text>
          ))}
        </svg>
      </li>
    </ul>
  );
}

export function PlotRow(props: {
  label: string;
  ticks: readonly RowTick[];
  numbers: readonly [main: string, interval: string];
  children: ReactNode;
}) {
  return (
    <li className="bars__row">
      <div className="l">{props.label}</div>
      <div className="p">
        <svg className="plot" height="34" aria-hidden="true">
          {props.ticks.map((tick) => (
            <line key={tick.at} className="grid" x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2="34" />
          ))}
          {props.children}
        </svg>
      </div>
      <div className="v">
        <span className="strong">{props.numbers[0]}</span>
        {props.numbers[1] && <small>{props.numbers[1]}</small>}
      </div>
    </li>
  );
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at <= 0) return 'start';
  return at >= 100 ? 'end' : 'middle';
}
