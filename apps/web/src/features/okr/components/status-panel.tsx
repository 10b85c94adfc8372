import type { KeyResult, StatusView } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import { Chip } from '../../../components/ui/index.ts';
import { formatGoal, formatValue } from '../format-value.ts';

/** The value now, the status and the sentence that explains it, what to do. */
export function StatusPanel({
  keyResult,
  status,
  actions,
}: {
  keyResult: KeyResult;
  status: StatusView;
  actions: ReactNode;
}) {
  return (
    <section className="status" aria-label="Status">
      <div className="status__value">
        <p className="big num">{formatValue(status.value, keyResult.unit)}</p>
        <p className="meta num">{formatGoal(keyResult)}</p>
      </div>
      <div className="status__text">
        <p>
          <Chip status={status.status} />{' '}
          {status.slip && <span className="meta">slipped {formatDate(status.slip.raisedAt)}</span>}
        </p>
        <p className="status__sentence">{status.why}</p>
        {status.slip && <p className="soft">Counts as slipped: {status.slip.why}</p>}
      </div>
      <div className="status__act">{actions}</div>
    </section>
  );
}
