import type { Report } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Notice, Term } from '../../../components/ui/index.ts';

interface ReportNoticeProps {
  report: Report;
  access: 'read' | 'write';
}

/** How the intervals of this report are to be read, and what is kept from whom. */
export function ReportNotice({ report: { regime, study, listed }, access }: ReportNoticeProps) {
  return (
    <Notice icon="info">
      {regime === 'closed' ? (
        <>
          Closed: the <Term explain={`${terms.interval} ${terms.final}`}>intervals</Term> are final.
        </>
      ) : study.state === 'closed' ? (
        <>
          Closed early, so the <Term explain={`${terms.interval} ${terms.closedEarly}`}>intervals</Term> stay
          as wide as those of a study that still runs.
        </>
      ) : (
        <>
          Answers are still arriving, so <Term explain={`${terms.interval} ${terms.soFar}`}>intervals</Term>{' '}
          are wide enough to be read at any time. They narrow when the study closes
          {study.targetN !== null && ` at ${study.targetN}`}.
        </>
      )}{' '}
      {listed !== null && (
        <>
          Everybody was asked by a link of their own, from{' '}
          <Term explain={terms.knownList}>a list of {formatNumber(listed)} people</Term>: the intervals are
          about those not heard yet, as if those who answered were drawn at random.{' '}
        </>
      )}
      {access === 'read'
        ? 'Groups under 5 are not shown, so that nobody can be made out.'
        : 'Groups under 5 stay hidden from viewers.'}
    </Notice>
  );
}
