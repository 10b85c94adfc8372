import { formatInterval, formatNumber } from '../format.ts';
import { words } from '../words.ts';
import { type Estimate, intervalOf } from './estimate.ts';
import { Columns } from './histogram.tsx';
import { IntervalPlot, type TargetLine } from './interval-plot.tsx';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type NpsStripProps = BaseProps & {
  label: string;
  /** Eleven counts, from 0 to 10. */
  counts: readonly number[];
  /** −100 to 100. */
  score: Estimate;
  targets?: readonly TargetLine[] | undefined;
};

/** The eleven answers in their three groups, and the score with its interval. */
export function NpsStrip({ label, counts, score, targets, n, hidden }: NpsStripProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  const points = Array.from({ length: 11 }, (_, value) => ({
    label: String(value),
    count: counts[value] ?? 0,
    fill: groupOf(value),
  }));
  const sum = (group: string) =>
    formatNumber(
      points.filter((point) => point.fill === group).reduce((total, point) => total + point.count, 0),
    );
  return (
    <div>
      <svg className="plot" height="162" role="img" aria-label={label}>
        <Columns points={points} floor={100} room={77} />
        <Group from={0} to={7} line="l1" text={words.detractors(sum('d1'))} />
        <Group from={7} to={9} line="l-grey" text={words.passives(sum('f-grey'))} />
        <Group from={9} to={11} line="l5" text={words.promoters(sum('d5'))} />
      </svg>
      <div className="nps">
        <p>
          <span className="nps__n num">{signed(score.estimate)}</span>{' '}
          <span className="soft num">{formatInterval(intervalOf(score), { digits: 0, signed: true })}</span>
        </p>
        <IntervalPlot
          {...score}
          label={label}
          domain={[-100, 100]}
          ticks={[-100, -50, 0, 50, 100]}
          formatTick={(value) => signed(value)}
          {...(targets && { targets })}
        />
      </div>
    </div>
  );
}

function Group({ from, to, line, text }: { from: number; to: number; line: string; text: string }) {
  const x = (slot: number) => Math.round((slot / 11) * 10_000) / 100;
  const last = to === 11;
  return (
    <>
      <line className={line} x1={`${x(from) + 0.9}%`} x2={`${x(to) - 0.9}%`} y1="127" y2="127" />
      <text
        className={line === 'l-grey' ? 't-ink nps-mid' : 't-ink'}
        x={last ? '99.1%' : `${x((from + to) / 2)}%`}
        y="146"
        textAnchor={last ? 'end' : 'middle'}
      >
        {text}
      </text>
    </>
  );
}

function groupOf(value: number): 'd1' | 'f-grey' | 'd5' {
  if (value <= 6) return 'd1';
  return value <= 8 ? 'f-grey' : 'd5';
}

function signed(value: number | null): string {
  return formatNumber(value, { digits: 0, signed: true });
}
