import { TogetherTable } from '../../../../components/charts/index.ts';
import type { ChartProps } from './chart.ts';
import { ChoiceChart } from './choice-chart.tsx';

/** Shares of respondents, and beside them what was chosen together. */
export function MultipleChoiceChart({ question, distribution }: ChartProps<'multiple_choice'>) {
  const { cells, together } = distribution;
  if (question.n < 5 || question.hidden || together.length === 0)
    return <ChoiceChart question={question} rows={cells} />;
  return (
    <div className="split">
      <ChoiceChart question={question} rows={cells} />
      <TogetherTable caption="Chosen together, respondents" options={cells} together={together} />
    </div>
  );
}
