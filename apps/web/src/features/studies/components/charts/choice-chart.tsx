import type { Cell, ReportQuestion } from '@plumbline/contracts';
import { BarRows } from '../../../../components/charts/index.ts';

/** Shares by option, as the api orders them. */
export function ChoiceChart({ question, rows }: { question: ReportQuestion; rows: Cell[] }) {
  return <BarRows label={question.sentence} rows={rows} n={question.n} hidden={question.hidden} />;
}
