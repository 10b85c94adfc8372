import type { StudySummary } from '@plumbline/contracts';
import { formatNumber, formatPercent } from '../../../components/format.ts';
import { Anchor, Meter } from '../../../components/ui/index.ts';

type Counted = Pick<StudySummary, 'id' | 'title' | 'version' | 'finished' | 'targetN'>;

/** How far the answers are towards the target: a meter and "34 of 50", which leads to the report. */
export function StudyProgress({ study }: { study: Counted }) {
  const { finished, targetN } = study;
  const share = targetN === null ? null : finished / targetN;
  return (
    <>
      {share === null ? (
        <span className="meta">No target</span>
      ) : (
        <Meter value={share} label={`${formatPercent(share)} of the target`} />
      )}
      <span className="num r">
        {study.version === null ? (
          unasked(targetN)
        ) : (
          <Anchor href={`/studies/${study.id}/report`} title={`Report of ${study.title}`}>
            {targetN === null
              ? `${formatNumber(finished)} finished`
              : `${formatNumber(finished)} of ${formatNumber(targetN)}`}
          </Anchor>
        )}
      </span>
    </>
  );
}

function unasked(targetN: number | null): string {
  return targetN === null ? '–' : `Target ${formatNumber(targetN)}`;
}
