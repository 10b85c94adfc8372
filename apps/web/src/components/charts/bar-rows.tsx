import { formatNumber, shareParts } from '../format.ts';
import { intervalOf } from './estimate.ts';
import { IntervalMark, type Tone } from './interval-mark.tsx';
import { PlotRow, PlotRows } from './plot-rows.tsx';
import { type Domain, niceTicks, place, round } from './scale.ts';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type BarRow = {
  key: string;
  label: string;
  /** Null when hidden. */
  count: number | null;
  /** Of 1. */
  share: number | null;
  lower: number | null;
  upper: number | null;
  tone?: Tone | undefined;
  /** Its own base, where rows are groups of people. */
  base?: BaseProps | undefined;
};
export type BarRowsProps = BaseProps & {
  label: string;
  rows: readonly BarRow[];
  /** The largest share of charts that stand side by side, so that they have one axis. */
  reach?: number | undefined;
};

/** Shares as soft bars from 0, the point and its interval on top, the numbers printed beside. */
export function BarRows({ label, rows, n, hidden, reach = barReach(rows) }: BarRowsProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  const nice = niceTicks([0, Math.min(1, reach) * 100]);
  const domain: Domain = [0, nice.domain[1] / 100];
  const ticks = nice.ticks.map((tick, index) => ({
    at: round((tick / nice.domain[1]) * 100),
    text: `${formatNumber(tick)}${index === nice.ticks.length - 1 ? '\u00a0%' : ''}`,
  }));
  return (
    <PlotRows label={label} ticks={ticks}>
      {rows.map((row) => (
        <PlotRow key={row.key} label={row.label} ticks={ticks} numbers={numbersOf(row, n)}>
          <Bar row={row} domain={domain} />
        </PlotRow>
      ))}
    </PlotRows>
  );
}

/** How far the bars and their intervals go, of 1. */
export function barReach(rows: readonly BarRow[]): number {
  return Math.max(0.1, ...rows.map((row) => row.upper ?? row.share ?? 0));
}

function numbersOf(row: BarRow, n: number): [string, string] {
  if (row.base?.hidden) return ['n < 5', ''];
  return shareParts({ count: row.count, n: row.base?.n ?? n, share: row.share, interval: intervalOf(row) });
}

function Bar({ row, domain }: { row: BarRow; domain: Domain }) {
  if (row.share === null || !Number.isFinite(row.share)) return null;
  if (row.base && isSmallBase(row.base)) return null;
  const x = place(domain);
  const { lower, upper, share, tone = 'ours' } = row;
  return (
    <>
      <rect className="bar" x="0" y="9" width={`${x(share)}%`} height="16" rx="2" />
      <IntervalMark
        estimate={share}
        lower={lower}
        upper={upper}
        x={x}
        domain={domain}
        y={17}
        tone={tone}
        size="medium"
      />
    </>
  );
}
