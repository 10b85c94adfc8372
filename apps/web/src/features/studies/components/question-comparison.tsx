import type { ReportQuestion } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';
import { formatNumber } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Term } from '../../../components/ui/index.ts';
import { GroupCharts } from './charts/group-charts.tsx';

/** The cohorts side by side, and whether they differ. */
export function QuestionComparison({ question }: { question: ReportQuestion }) {
  const { groups, comparison } = question;
  if (groups.length === 0) return null;
  return (
    <div className="compared">
      <h3 className="sub">Side by side</h3>
      {comparison && (
        <p className="medium">
          <Explained>{comparison.words}</Explained>{' '}
          {comparison.p !== null && (
            <span className="meta num">
              <Term explain={`${terms.pValue} By ${comparison.method.replaceAll('_', ' ')}.`}>
                p {pWords(comparison.p)}
              </Term>
              {comparison.q && (
                <>
                  {', '}
                  <Term explain={terms.qValue}>exploratory, q {pWords(comparison.q.value)}</Term> among{' '}
                  {comparison.q.among}
                </>
              )}
            </span>
          )}{' '}
          {comparison.moreNeeded && <span className="soft">{comparison.moreNeeded}</span>}
        </p>
      )}
      <GroupCharts question={question} />
    </div>
  );
}

/** Never 0: a chance can be small, not nothing. */
export function pWords(p: number): string {
  return p < 0.001 ? `< ${formatNumber(0.001, { digits: 3 })}` : formatNumber(p, { digits: p < 0.1 ? 3 : 2 });
}
