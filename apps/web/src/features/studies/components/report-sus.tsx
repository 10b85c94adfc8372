import type { Report } from '@plumbline/contracts';
import { ChartFrame, IntervalPlot } from '../../../components/charts/index.ts';
import { formatInterval, formatNumber } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Card, Term } from '../../../components/ui/index.ts';

/** Ten questions, one score; the average of many products stands beside it. */
export function ReportSus({ sus, place }: { sus: Report['sus'][number]; place: string }) {
  const { score, grades, n, sentence } = sus;
  const drawn = n >= 5;
  const interval =
    score.lower === null || score.upper === null ? null : ([score.lower, score.upper] as const);
  return (
    <Card as="section">
      <ChartFrame
        tag={`${place} · System Usability Scale`}
        title={
          <>
            <Term explain={terms.sus}>SUS</Term> score
          </>
        }
        sentence={sentence}
      >
        <div className="nps">
          <p>
            <span className="nps__n num">
              {drawn ? formatNumber(score.estimate, { digits: 1 }) : `n ${n}`}
            </span>{' '}
            {drawn && <span className="soft num">{formatInterval(interval)}</span>}
            {drawn && grades !== null && (
              <span className="meta sus__grade">
                <Term explain={terms.susGrade}>Grade</Term> {grades}
              </span>
            )}
          </p>
          <IntervalPlot
            label={sentence}
            estimate={drawn ? score.estimate : null}
            lower={drawn ? score.lower : null}
            upper={drawn ? score.upper : null}
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            formatTick={(tick) => formatNumber(tick)}
            targets={[{ value: 68, label: 'Average 68', look: 'dashed' }]}
          />
        </div>
        <p className="meta frame__base">n {n}, each with at least nine of the ten answers</p>
      </ChartFrame>
    </Card>
  );
}
