import { ChartColumns, Histogram, LikertBar, NpsStrip } from '../../../../components/charts/index.ts';
import { formatInterval, formatNumber, shareParts } from '../../../../components/format.ts';
import { type ChartProps, countOf, type DistributionOf } from './chart.ts';

export function ScaleChart({ question, distribution }: ChartProps<'scale'>) {
  const { n, hidden, sentence } = question;
  const { cells, nps } = distribution;
  const counts = cells.map(countOf);
  if (nps) return <NpsStrip label={sentence} counts={counts} score={nps} n={n} hidden={hidden} />;
  const points = cells.map((cell) => ({ label: cell.key, count: countOf(cell) }));
  return (
    <div className="stack">
      <LikertBar
        label={sentence}
        points={cells.map((cell) => cell.label)}
        rows={[{ key: 'all', label: '', n, hidden, counts }]}
      />
      {n >= 5 && !hidden && (
        <ChartColumns>
          <Histogram label={sentence} points={points} n={n} />
          <ScaleFacts distribution={distribution} n={n} />
        </ChartColumns>
      )}
    </div>
  );
}

function ScaleFacts({ distribution, n }: { distribution: DistributionOf<'scale'>; n: number }) {
  const { mean, median, topBox } = distribution;
  const meanInterval =
    mean.lower === null || mean.upper === null ? null : ([mean.lower, mean.upper] as const);
  const topInterval =
    topBox.lower === null || topBox.upper === null ? null : ([topBox.lower, topBox.upper] as const);
  const [share, shareInterval] = shareParts({
    count: topBox.count,
    n,
    share: topBox.share,
    interval: topInterval,
  });
  return (
    <dl className="facts">
      <div>
        <dt>Mean</dt>
        <dd className="num">
          {formatNumber(mean.estimate, { digits: 1 })} <span>{formatInterval(meanInterval)}</span>
        </dd>
      </div>
      <div>
        <dt>Median</dt>
        <dd className="num">{formatNumber(median)}</dd>
      </div>
      <div>
        <dt>Chose {topBox.label}</dt>
        <dd className="num">
          {share} <span>{shareInterval}</span>
        </dd>
      </div>
    </dl>
  );
}
