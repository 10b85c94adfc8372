import type { StudySummary } from '@plumbline/contracts';
import { Anchor, DotList } from '../../../components/ui/index.ts';
import { StudyProgress } from './study-progress.tsx';
import { StudyState } from './study-state.tsx';

/** Every study: what it is for, its state, how far it is. */
export function StudyList({ studies }: { studies: readonly StudySummary[] }) {
  return (
    <ul className="card card--flush list rows rows--study">
      {studies.map((study) => (
        <li key={study.id}>
          <div>
            <Anchor className="medium" href={`/studies/${study.id}`}>
              {study.title}
            </Anchor>
            <DotList items={facts(study)} />
          </div>
          <StudyState study={study} />
          <StudyProgress study={study} />
        </li>
      ))}
    </ul>
  );
}

function facts({ keyResultId, keyResultTitle, version, questionCount, hasUnpublishedChanges }: StudySummary) {
  return [
    keyResultId && (
      <Anchor key="key-result" href={`/key-results/${keyResultId}`}>
        {keyResultTitle}
      </Anchor>
    ),
    questionCount === 1 ? '1 question' : `${questionCount} questions`,
    version !== null && `Version ${version}`,
    version !== null && hasUnpublishedChanges && 'Changes not published',
  ];
}
