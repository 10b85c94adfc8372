import type { QuestionType } from '@plumbline/contracts';
import { Button, cx, Icon, type IconName } from '../../../components/ui/index.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { useReorder } from '../draft/use-reorder.ts';
import { typeWords } from '../question-words.ts';

interface QuestionNavProps {
  questions: readonly DraftQuestion[];
  /** Key of the chosen question; null is the study itself. */
  chosen: string | null;
  /** Keys with something to mend; null is the study itself. */
  faulty: ReadonlySet<string | null>;
  /** How many hints each has, by key; null is the script as a whole. */
  hints: ReadonlyMap<string | null, number>;
  onChoose: (key: string | null) => void;
  onMove?: ((from: number, to: number) => void) | undefined;
  onAdd?: (() => void) | undefined;
}

/** The script at a glance: choose what to edit, drag it to another place. */
export function QuestionNav(props: QuestionNavProps) {
  const { questions, chosen, faulty, hints, onChoose, onMove, onAdd } = props;
  const place = useReorder(questions.length, onMove ?? (() => {}));
  const total = [...hints.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav className="script__list" aria-label="Script">
      <div className="script__summary">
        <h2>Questions</h2>
        {total > 0 && <span className="meta num">{counted(total)}</span>}
      </div>
      <button
        type="button"
        className="script__item script__item--study"
        aria-current={chosen === null ? 'true' : undefined}
        onClick={() => onChoose(null)}
      >
        <Icon name="info" />
        <span>About the study</span>
        <Marks isFaulty={faulty.has(null)} hints={hints.get(null) ?? 0} />
      </button>
      <ol>
        {questions.map(({ key, type, text, showIf }, index) => (
          <li key={key} {...(onMove && place(index))}>
            <button
              type="button"
              className="script__item"
              aria-current={chosen === key ? 'true' : undefined}
              aria-keyshortcuts={onMove && 'Alt+ArrowUp Alt+ArrowDown'}
              onClick={() => onChoose(key)}
            >
              <span className="script__n num">{index + 1}</span>
              <span title={typeWords[type]} className="script__type">
                <Icon name={typeIcons[type]} />
              </span>
              <span className={cx(text === '' && 'meta')}>
                {text || 'New question'}
                {showIf && <span className="meta script__some">Asked of some</span>}
              </span>
              <Marks isFaulty={faulty.has(key)} hints={hints.get(key) ?? 0} />
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

function Marks({ isFaulty, hints }: { isFaulty: boolean; hints: number }) {
  if (!isFaulty && hints === 0) return null;
  return (
    <span className={cx('script__mend', !isFaulty && 'script__mend--hint')}>
      <Icon name="warning" />
      <span className="sr">{isFaulty ? 'Something to mend' : counted(hints)}</span>
    </span>
  );
}

function counted(hints: number): string {
  return hints === 1 ? '1 hint' : `${hints} hints`;
}

const typeIcons: Record<QuestionType, IconName> = {
  open_ended: 'open',
  scale: 'scale',
  single_choice: 'single',
  multiple_choice: 'multiple',
  ranking: 'ranking',
  yes_no: 'yesNo',
};
