import { Banner, Button } from '../../../components/ui/index.ts';
import { faultPlace } from '../draft/faults.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';

interface DraftProblemsProps {
  editor: StudyDraft;
  /** Opens what a fault is in. */
  onOpen: (question: string | null) => void;
}

/** Why the draft could not be saved or published, and the way to each place. */
export function DraftProblems({ editor, onOpen }: DraftProblemsProps) {
  const { failure, faults, draft, changedElsewhere, loadTheirs } = editor;
  if (changedElsewhere) {
    return (
      <div className="draft-problems" role="alert">
        <Banner
          tone="warn"
          title="Someone else changed this draft"
          action={<Button onClick={() => void loadTheirs()}>Load theirs</Button>}
        >
          Yours is not saved, so nothing of theirs is lost. Copy what you need, load theirs, then make your
          change again.
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
