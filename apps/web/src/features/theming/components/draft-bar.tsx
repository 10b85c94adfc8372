import type { CodebookDraft } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { Button, Disclosure } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';

interface DraftBarProps {
  draft: CodebookDraft;
  busy: boolean;
  onStep: (step: CodebookStep) => void;
}

/** Edits that wait to be applied, in words, and what applying them costs. Stays in sight. */
export function DraftBar({ draft, busy, onStep }: DraftBarProps) {
  const { edits } = draft;
  const last = edits.at(-1);
  return (
    <section className="draft-bar" aria-label="Edits not applied yet">
      <div className="draft-bar__said">
        <p role="status">
          <span className="medium">
            {edits.length === 1 ? '1 edit not applied' : `${edits.length} edits not applied`}
          </span>{' '}
          {last && <span className="soft">{last.sentence}</span>}
        </p>
        {edits.length > 1 && (
          <Disclosure summary="All edits">
            <ol className="draft-bar__edits">
              {edits.map(({ sentence }, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ol>
          </Disclosure>
        )}
        <p className="meta">{costWords(draft)}</p>
      </div>
      <div className="row">
        <Button variant="primary" busy={busy} onClick={() => onStep({ kind: 'apply' })}>
          Apply
        </Button>
        <Button icon="undo" busy={busy} onClick={() => onStep({ kind: 'undo' })}>
          Undo
        </Button>
        <Button variant="quiet" busy={busy} onClick={() => onStep({ kind: 'discard' })}>
          Discard all
        </Button>
      </div>
    </section>
  );
}

/** "Apply codes 214 answers again, about $0.03." */
export function costWords({ recodes, estimateUsd }: Pick<CodebookDraft, 'recodes' | 'estimateUsd'>): string {
  if (recodes === 0) return 'Apply codes no answer again and costs nothing.';
  const answers = recodes === 1 ? '1 answer' : `${formatNumber(recodes)} answers`;
  const again = `Apply codes ${answers} again`;
  if (estimateUsd === null) return `${again}, at no cost. Answers that people coded stay as they are.`;
  return `${again}, ${dollars(estimateUsd)}. Answers that people coded stay as they are.`;
}

function dollars(usd: number): string {
  return usd < 0.01 ? 'for less than $0.01' : `about $${usd.toFixed(2)}`;
}
