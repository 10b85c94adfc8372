import { ItemPlaceTable, RankingPlot } from '../../../../components/charts/index.ts';
import type { ChartProps } from './chart.ts';
import { RankingTiers } from './ranking-tiers.tsx';

/** Mean rank with its interval, the best first; who placed what where; what can be told apart. */
export function RankingChart({ question, distribution }: ChartProps<'ranking'>) {
  const { n, hidden, sentence } = question;
  const items = [...distribution.items].sort(
    (a, b) => (a.meanRank.estimate ?? 99) - (b.meanRank.estimate ?? 99),
  );
  return (
    <div className="ranking">
      <RankingPlot label={sentence} items={items} n={n} hidden={hidden} />
      {n >= 5 && !hidden && (
        <>
          <div className="ranking__table">
            <ItemPlaceTable caption="Respondents by item and place" items={items} />
          </div>
          <RankingTiers items={items} regularised={distribution.regularised} />
        </>
      )}
    </div>
  );
}
