import { ItemPlaceTable, RankingPlot } from '../../../../components/charts/index.ts';
import { bestFirst, type ChartProps } from './chart.ts';
import { RankingTiers } from './ranking-tiers.tsx';

/** Mean rank with its interval, the best first; who placed what where; what can be told apart. */
export function RankingChart({ question, distribution }: ChartProps<'ranking'>) {
  const { n, hidden, sentence } = question;
  const items = bestFirst(distribution.items);
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
