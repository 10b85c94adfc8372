import type { QuestionType } from '@plumbline/contracts';
import { Button, cx, Icon, type IconName } from '../../../components/ui/index.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { typeWords } from '../question-words.ts';

interface QuestionNavProps {
  questions: readonly DraftQuestion[];
  /** Key of the chosen question; null is the study itself. */
  chosen: string | null;
  /** Keys with something to mend; null is the study itself. */
  faulty: ReadonlySet<string | null>;
  onChoose: (key: string | null) => void;
  onAdd?: (() => void) | undefined;
}

/** The script at a glance: choose what to edit. */
export function QuestionNav({ questions, chosen, faulty, onChoose, onAdd }: QuestionNavProps) {
  return (
    <nav className="script__list" aria-label="Script">
      <button
        type="button"
        className="script__item script__item--study"
        aria-current={chosen === null ? 'true' : undefined}
        onClick={() => onChoose(null)}
      >
        <Icon name="info" />
        <span>About the study</span>
        {faulty.has(null) && <Mend />}
      </button>
      <ol>
        {questions.map(({ key, type, text }, index) => (
          <li key={key}>
            <button
              type="button"
              className="script__item"
              aria-current={chosen === key ? 'true' : undefined}
              onClick={() => onChoose(key)}
            >
              <span className="script__n num">{index + 1}</span>
              <span title={typeWords[type]} className="script__type">
                <Icon name={typeIcons[type]} />
              </span>
              <span className={cx(text === '' && 'meta')}>{text || 'New question'}</span>
              {faulty.has(key) && <Mend />}
            </button>
          </li>
        ))}
      </ol>
      {onAdd && (
        <Button size="sm" icon="plus" onClick={onAdd}>
          Add question
        </Button>
      )}
    </nav>
  );
}

function Mend() {
  return (
    <span className="script__mend">
      <Icon name="warning" />
      <span className="sr">Something to mend</span>
    </span>
  );
}

const typeIcons: Record<QuestionType, IconName> = {
  open_ended: 'open',
  scale: 'scale',
  single_choice: 'single',
  multiple_choice: 'multiple',
  ranking: 'ranking',
  yes_no: 'yesNo',
};
