import type { ShowCondition } from '@plumbline/contracts';
import { Checkbox, IconButton, Select, TextInput } from '../../../components/ui/index.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { answersOf, type conditionSubjects, newCondition } from '../draft/show-if.ts';
import { numbered } from './numbered.ts';

interface ConditionRowProps {
  nth: number;
  condition: ShowCondition;
  subjects: ReturnType<typeof conditionSubjects>;
  error: string | undefined;
  onChange: (condition: ShowCondition) => void;
  onRemove: () => void;
}

const byAttribute = 'attribute';

/** One condition: what it looks at, and what has to be found there. */
export function ConditionRow({ nth, condition, subjects, error, onChange, onRemove }: ConditionRowProps) {
  const subject = 'questionId' in condition ? condition.questionId : byAttribute;
  const question = subjects.find(({ id }) => id === subject)?.question;
  const choose = (value: string) => onChange(newCondition(subjects.find(({ id }) => id === value)?.question));
  const gone =
    'questionId' in condition && !question ? [{ value: subject, label: 'A question that is gone' }] : [];
  return (
    <div className="condition">
      <Select
        label={<span className="sr">{`Condition ${nth + 1} looks at`}</span>}
        value={subject}
        onChange={(event) => choose(event.target.value)}
        options={[
          ...gone,
          ...subjects.map(({ id, place, question: one }) => ({
            value: id,
            label: `Question ${place}: ${one.text}`,
          })),
          { value: byAttribute, label: 'An attribute of the link' },
        ]}
        error={error}
      />
      <IconButton
        icon="close"
        label={`Remove condition ${nth + 1}`}
        variant="quiet"
        size="sm"
        onClick={onRemove}
      />
      {'questionId' in condition ? (
        question && <AnswerPart condition={condition} question={question} onChange={onChange} />
      ) : (
        <AttributePart condition={condition} onChange={onChange} />
      )}
    </div>
  );
}

type OnAnswer = Extract<ShowCondition, { questionId: string }>;
type OnAttribute = Extract<ShowCondition, { attribute: string }>;
interface PartProps<C> {
  condition: C;
  onChange: (condition: ShowCondition) => void;
}

function AnswerPart({ condition, question, onChange }: PartProps<OnAnswer> & { question: DraftQuestion }) {
  const { questionId } = condition;
  if ('optionIds' in condition) {
    const { optionIds } = condition;
    const toggle = (id: string, on: boolean) => {
      const next = on ? [...optionIds, id] : optionIds.filter((one) => one !== id);
      if (next.length > 0) onChange({ questionId, optionIds: next });
    };
    return (
      <fieldset className="condition__answers" aria-label="Answers">
        {(answersOf(question) ?? []).map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={optionIds.includes(id)}
            onChange={(on) => toggle(id, on)}
          />
        ))}
      </fieldset>
    );
  }
  if (question.type !== 'scale') return null;
  const { min, max } = question.config;
  const limits = (atLeast: number, atMost: number) =>
    onChange({
      questionId,
      ...(atLeast > min ? { atLeast } : {}),
      ...(atMost < max || atLeast <= min ? { atMost } : {}),
    });
  const [low, high] = [condition.atLeast ?? min, condition.atMost ?? max];
  return (
    <div className="setting__pair">
      <Select
        label="From"
        value={String(low)}
        onChange={(event) => limits(Number(event.target.value), Math.max(high, Number(event.target.value)))}
        options={numbered(min, max)}
      />
      <Select
        label="To"
        value={String(high)}
        onChange={(event) => limits(Math.min(low, Number(event.target.value)), Number(event.target.value))}
        options={numbered(min, max)}
      />
    </div>
  );
}

function AttributePart({ condition, onChange }: PartProps<OnAttribute>) {
  const { attribute, values } = condition;
  return (
    <div className="setting__pair">
      <TextInput
        label="Attribute"
        value={attribute}
        onChange={(event) => onChange({ attribute: event.target.value, values })}
      />
      <TextInput
        label="Is one of"
        hint="Several with commas."
        defaultValue={values.join(', ')}
        onChange={(event) => onChange({ attribute, values: valuesIn(event.target.value) })}
      />
    </div>
  );
}

function valuesIn(text: string): string[] {
  return [...new Set(text.split(',').map((value) => value.trim()))].filter((value) => value !== '');
}
