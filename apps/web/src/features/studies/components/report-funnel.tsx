import type { Report } from '@plumbline/contracts';
import { formatPercent } from '../../../components/format.ts';
import { formatDuration } from '../../../components/format-date.ts';
import { Meter } from '../../../components/ui/index.ts';

/** Opened, started, finished; how long it took, and how many took their answers back. */
export function ReportFunnel({ funnel, study }: Pick<Report, 'funnel' | 'study'>) {
  const { invited, opened, started, finished, withdrawn, medianSeconds } = funnel;
  return (
    <section className="funnel" aria-label="Funnel">
      <Step name="Opened" count={opened} of={opened} />
      <Step name="Started" count={started} of={opened} />
      <Step name="Finished" count={finished} of={started} />
      <div>
        <p className="meta">Median time</p>
        <p className="funnel__n num">
          {formatDuration(medianSeconds)} {medianSeconds !== null && <span>min</span>}
        </p>
        {invited !== null && <p className="meta">{invited} with a link of their own</p>}
        {study.targetN !== null && (
          <p className="meta">
            {finished} of {study.targetN} wanted
          </p>
        )}
        {withdrawn > 0 && <p className="meta">{withdrawn} withdrawn and erased</p>}
      </div>
    </section>
  );
}

function Step({ name, count, of }: { name: string; count: number; of: number }) {
  const share = of === 0 ? 0 : count / of;
  return (
    <div>
      <p className="meta">{name}</p>
      <p className="funnel__n num">
        {count} {of > 0 && count !== of && <span>{formatPercent(share)}</span>}
      </p>
      <Meter value={share} />
    </div>
  );
}
