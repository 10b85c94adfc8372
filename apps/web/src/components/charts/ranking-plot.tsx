import { formatInterval, formatNumber, formatPlace } from '../format.ts';
import { type Estimate, intervalOf } from './estimate.ts';
import { IntervalMark } from './interval-mark.tsx';
import { PlotRow, PlotRows } from './plot-rows.tsx';
import { type Domain, place } from './scale.ts';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type RankedItem = { key: string; label: string; meanRank: Estimate };
export type RankingPlotProps = BaseProps & {
  label: string;
  /** Best mean rank first. */
  items: readonly RankedItem[];
};

/** Mean ranks with their intervals; the left end is first place. */
export function RankingPlot({ label, items, n, hidden }: RankingPlotProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  const domain: Domain = [1, Math.max(2, items.length)];
  const x = place(domain, [4, 96]);
  const ticks = items.map((_, index) => ({ at: x(index + 1), text: formatPlace(index + 1) }));
  return (
    <PlotRows label={label} ticks={ticks}>
      {items.map(({ key, label: name, meanRank }) => (
        <PlotRow
          key={key}
          label={name}
          ticks={ticks}
          numbers={[formatNumber(meanRank.estimate, { digits: 1 }), formatInterval(intervalOf(meanRank))]}
        >
          <IntervalMark {...meanRank} x={x} domain={domain} y={17} tone="ours" size="medium" />
        </PlotRow>
      ))}
    </PlotRows>
  );
}
