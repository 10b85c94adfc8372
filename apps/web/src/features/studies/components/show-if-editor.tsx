import type { ShowCondition, ShowIf } from '@plumbline/contracts';
import { Button, SegmentedControl } from '../../../components/ui/index.ts';
import { type DraftQuestion, replaced, without } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { conditionSubjects, newCondition, showIfWords } from '../draft/show-if.ts';
import { ConditionRow } from './condition-row.tsx';
import { Setting } from './setting.tsx';

interface ShowIfEditorProps {
  showIf: ShowIf | undefined;
  questions: readonly DraftQuestion[];
  /** Index of the question these are the conditions of. */
  at: number;
  faults: readonly Fault[];
  onChange: (showIf: ShowIf | undefined) => void;
}

/** Of whom a question is asked, as a sentence and as the conditions that make it. */
export function ShowIfEditor({ showIf, questions, at, faults, onChange }: ShowIfEditorProps) {
  const subjects = conditionSubjects(questions, at);
  const conditions = showIf?.conditions ?? [];
  const match = showIf?.match ?? 'all';
  const set = (next: ShowCondition[]) =>
    onChange(next.length === 0 ? undefined : { match, conditions: next });
  const add = () => set([...conditions, newCondition(subjects.at(-1)?.question)]);
  return (
    <Setting label="Shown when">
      <p className="setting__sentence" data-testid="show-if">
        {showIfWords(showIf, questions)}
      </p>
      {conditions.length > 1 && (
        <SegmentedControl
          label="How the conditions count"
          value={match}
          onChange={(value) => onChange({ match: value, conditions })}
          options={[
            { value: 'all', label: 'All of these' },
            { value: 'any', label: 'Any of these' },
          ]}
        />
      )}
      {conditions.map((condition, nth) => (
        <ConditionRow
          key={nth}
          nth={nth}
          condition={condition}
          subjects={subjects}
          error={['questionId', 'optionIds', 'atLeast', 'atMost', 'values', 'attribute']
            .map((field) => faultAt(faults, `/showIf/conditions/${nth}/${field}`))
            .find(Boolean)}
          onChange={(next) => set(replaced(conditions, nth, next))}
          onRemove={() => set(without(conditions, nth))}
        />
      ))}
      <Button size="sm" icon="plus" onClick={add} disabled={conditions.length >= 10}>
        {conditions.length === 0 ? 'Ask only if …' : 'Add a condition'}
      </Button>
    </Setting>
  );
}
