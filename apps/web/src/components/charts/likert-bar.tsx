import { formatInterval, formatNumber } from '../format.ts';
import { customProperties } from '../ui/custom-properties.ts';
import { cx } from '../ui/cx.ts';
import { words } from '../words.ts';
import { divergingColours } from './diverging-colours.ts';
import { type Estimate, intervalOf } from './estimate.ts';
import { LikertPlot, leftOfMiddle } from './likert-plot.tsx';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type LikertRow = {
  key: string;
  /** Empty for a single row that needs no name. */
  label: string;
  n: number;
  hidden?: boolean | undefined;
  /** One count a point, lowest first. */
  counts: readonly number[];
  mean?: Estimate | undefined;
};
export type LikertBarProps = {
  label: string;
  /** One name a point: "1 Very hard", "2" … */
  points: readonly string[];
  rows: readonly LikertRow[];
};

/** Ordered answers from orange to blue, centred on the middle one; all rows share one scale. */
export function LikertBar({ label, points, rows }: LikertBarProps) {
  const only = rows[0];
  if (!only || (rows.length === 1 && isSmallBase(only))) return <SmallBase {...baseOf(only)} />;
  const bare = rows.length === 1 && only.label === '' && !only.mean;
  const reach = Math.max(
    0.01,
    ...rows.filter((row) => !isSmallBase(row)).flatMap((row) => halves(sharesOf(row))),
  );
  const colours = divergingColours(points.length);
  return (
    <fieldset className={cx('likert', bare && 'likert--bare')} aria-label={label}>
      <p className="key likert__key">
        {points.map((point, index) => (
          <span key={point}>
            <i className="swatch" style={customProperties({ '--c': colours[index]?.fill ?? '' })} />
            {point}
          </span>
        ))}
        {rows.some((row) => row.mean) && <span className="likert__mean wide-only">{words.mean}</span>}
      </p>
      {rows.map((row) => (
        <div className="likert__row" key={row.key}>
          {!bare && <RowName row={row} />}
          {isSmallBase(row) ? (
            <SmallBase {...baseOf(row)} />
          ) : (
            <LikertPlot
              name={row.label || label}
              points={points}
              shares={sharesOf(row)}
              reach={reach}
              colours={colours}
            />
          )}
          {!bare && <RowMean row={row} />}
        </div>
      ))}
    </fieldset>
  );
}

function RowName({ row }: { row: LikertRow }) {
  return (
    <div>
      <p className="medium">{row.label}</p>
      {!row.hidden && (
        <p className="meta num">
          {words.n} {formatNumber(row.n)}
        </p>
      )}
    </div>
  );
}

function RowMean({ row }: { row: LikertRow }) {
  if (!row.mean || isSmallBase(row)) return <p />;
  return (
    <p className="num likert__v">
      <span className="meta narrow-only">{words.mean}</span>{' '}
      <span className="strong">{formatNumber(row.mean.estimate, { digits: 1 })}</span>{' '}
      <span className="meta">{formatInterval(intervalOf(row.mean))}</span>
    </p>
  );
}

function baseOf(row: LikertRow | undefined): BaseProps {
  return { n: row?.n ?? 0, hidden: row?.hidden };
}

function sharesOf(row: LikertRow): number[] {
  const total = row.counts.reduce((sum, count) => sum + count, 0);
  return row.counts.map((count) => (total > 0 ? count / total : 0));
}

/** How far a row reaches to each side of its middle answer. */
function halves(shares: readonly number[]): [number, number] {
  const left = leftOfMiddle(shares);
  return [left, 1 - left];
}
