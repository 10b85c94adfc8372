import type { StudySummary } from '@plumbline/contracts';
import { Anchor } from '../../../components/ui/index.ts';
import { StudyProgress } from './study-progress.tsx';
import { StudyState } from './study-state.tsx';

/** Studies of a key result: name, state, and how many answered of how many wanted. */
export function StudyRows({ studies }: { studies: readonly StudySummary[] }) {
  return (
    <ul className="card card--flush list rows rows--study">
      {studies.map((study) => (
        <li key={study.id}>
          <Anchor className="medium" href={`/studies/${study.id}`}>
            {study.title}
          </Anchor>
          <StudyState study={study} />
          <StudyProgress study={study} />
        </li>
      ))}
    </ul>
  );
}
