import { ChartColumns, IntervalPlot, YesNoBar } from '../../../../components/charts/index.ts';
import { type ChartProps, countOf } from './chart.ts';

const quarters = [0, 0.25, 0.5, 0.75, 1];

export function YesNoChart({ question, distribution }: ChartProps<'yes_no'>) {
  const { n, hidden, sentence } = question;
  const cell = (key: string) => distribution.cells.find((one) => one.key === key);
  const yes = cell('yes');
  return (
    <ChartColumns>
      <YesNoBar
        label={sentence}
        yes={countOf(yes)}
        no={countOf(cell('no'))}
        unsure={countOf(cell('unsure'))}
        n={n}
        hidden={hidden}
      />
      {yes && n >= 5 && !hidden && (
        <IntervalPlot
          label={sentence}
          estimate={yes.share}
          lower={yes.lower}
          upper={yes.upper}
          domain={[0, 1]}
          ticks={quarters}
          formatTick={(tick, at) => `${Math.round(tick * 100)}${at === 'last' ? '\u00a0%' : ''}`}
        />
      )}
    </ChartColumns>
  );
}
