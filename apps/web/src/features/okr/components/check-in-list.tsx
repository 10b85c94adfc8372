import type { CheckIn, Unit } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Meter } from '../../../components/ui/index.ts';
import { formatValue } from '../format-value.ts';

/** Check-ins, newest first: value, confidence out of 10, note. */
export function CheckInList({ checkIns, unit }: { checkIns: CheckIn[]; unit: Unit }) {
  return (
    <ul className="card card--flush list checkins">
      {checkIns.map((checkIn) => (
        <li key={checkIn.id}>
          <span className="medium">{formatDate(checkIn.at)}</span>
          <span className="num">{formatValue(checkIn.value, unit)}</span>
          <span className="conf-cell num">
            <Meter
              value={checkIn.confidence / 10}
              tone="neutral"
              label={`Confidence ${checkIn.confidence} of 10`}
            />{' '}
            {checkIn.confidence}
          </span>
          <span className="note">
            {checkIn.note} {checkIn.authorName && <span className="meta">{checkIn.authorName}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
