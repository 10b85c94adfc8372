import type { KeyResultStatus, ObjectiveWithKeyResults } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { DotList } from '../../../components/ui/index.ts';
import { statusWords } from '../words.ts';
import { KeyResultRow } from './key-result-row.tsx';

interface ObjectiveSectionProps {
  objective: ObjectiveWithKeyResults;
  /** Adds a key result. */
  action?: ReactNode;
}

/** An objective and its key results. */
export function ObjectiveSection({ objective, action }: ObjectiveSectionProps) {
  const heading = `objective-${objective.id}`;
  return (
    <section className="objective" aria-labelledby={heading}>
      <div className="objective__head">
        <div>
          <h2 id={heading}>{objective.title}</h2>
          <DotList
            items={[
              objective.level === 'company' ? 'Company' : 'Team',
              objective.teamName,
              objective.servesTitle && `serves “${objective.servesTitle}”`,
            ]}
          />
        </div>
        <div className="objective__end">
          {objective.keyResults.length > 0 && <p className="meta">{tally(objective)}</p>}
          {action}
        </div>
      </div>
      {objective.keyResults.length === 0 ? (
        <p className="card soft">No key results yet. Two to five make an objective measurable.</p>
      ) : (
        <ul className="card card--flush list">
          {objective.keyResults.map((keyResult) => (
            <KeyResultRow key={keyResult.id} keyResult={keyResult} />
          ))}
        </ul>
      )}
    </section>
  );
}

const order: KeyResultStatus[] = ['on_track', 'in_bounds', 'at_risk', 'uncertain', 'no_data', 'off_track'];

function tally({ keyResults }: ObjectiveWithKeyResults): string {
  return order
    .map((status) => ({ status, count: keyResults.filter((one) => one.status.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWords[status]}`)
    .join(', ');
}
