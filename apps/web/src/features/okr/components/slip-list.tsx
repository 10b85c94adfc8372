import type { KeyResultSummary } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import { ButtonLink } from '../../../components/ui/index.ts';
import { slipHeadline } from '../words.ts';

interface SlipListProps {
  slipped: KeyResultSummary[];
  /** The one button of a slip; the first is the primary one of the page. */
  draftButton: (keyResult: KeyResultSummary, place: 'first' | 'later') => ReactNode;
}

/** What slipped, why it counts as slipped, and the step to take. */
export function SlipList({ slipped, draftButton }: SlipListProps) {
  if (slipped.length === 0) return null;
  return (
    <section className="card card--flush slips" aria-labelledby="slips">
      <div className="slips__head">
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M5 0 10 5 5 10 0 5z" />
        </svg>
        <h2 id="slips">{slipHeadline(slipped.length)}</h2>
      </div>
      <ul className="list">
        {slipped.map((keyResult, index) => (
          <li key={keyResult.id}>
            <div>
              <p className="medium">{keyResult.title}</p>
              <p className="soft">
                {keyResult.status.why} Slipped on {formatDate(keyResult.status.slip?.raisedAt ?? '')}:{' '}
                {keyResult.status.slip?.why}
              </p>
            </div>
            <div className="actions">
              <ButtonLink href={`/key-results/${keyResult.id}`} aria-label={`Open ${keyResult.title}`}>
                Open
              </ButtonLink>
              {draftButton(keyResult, index === 0 ? 'first' : 'later')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
