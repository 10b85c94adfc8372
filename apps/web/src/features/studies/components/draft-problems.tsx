import { Banner, Button } from '../../../components/ui/index.ts';
import type { Draft } from '../draft/draft.ts';
import { faultPlace } from '../draft/faults.ts';
import type { Conflict } from '../draft/merge.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';

interface DraftProblemsProps {
  editor: StudyDraft;
  /** Opens what a fault is in. */
  onOpen: (question: string | null) => void;
}

/** Why the draft could not be saved or published, and the way to each place. */
export function DraftProblems({ editor, onOpen }: DraftProblemsProps) {
  const { failure, faults, draft, clash, settle } = editor;
  if (clash) {
    return (
      <div className="draft-problems" role="alert">
        <Banner
          tone="warn"
          title="Someone else changed the same"
          action={
            <div className="row">
              <Button onClick={() => settle('mine')}>Keep mine</Button>
              <Button onClick={() => settle('theirs')}>Take theirs</Button>
            </div>
          }
        >
          {placesOf(clash.conflicts, draft)}. Everything else is put together either way, and Undo brings back
          what you wrote.
        </Banner>
      </div>
    );
  }
  if (failure === undefined) return null;
  return (
    <div className="draft-problems" role="alert">
      <Banner title={failure}>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.question}${fault.path}`}>
                <Button variant="link" onClick={() => onOpen(fault.question)}>
                  {faultPlace(fault, draft)}
                </Button>
                : {fault.message}
              </li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  );
}

function placesOf(conflicts: readonly Conflict[], draft: Draft): string {
  const places = conflicts.map((conflict) =>
    'question' in conflict
      ? faultPlace({ question: conflict.question, path: '', message: '' }, draft)
      : faultPlace({ question: null, path: `/${conflict.field}`, message: '' }, draft),
  );
  return new Intl.ListFormat('en').format(places);
}
