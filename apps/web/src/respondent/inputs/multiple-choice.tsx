import type { AnswerOf } from '@plumbline/contracts';
import { strings } from '../strings.ts';
import { Choice, OtherText } from './choices.tsx';
import { answerOf, configOf, type InputProps } from './input.ts';

type Answer = AnswerOf<'multiple_choice'>;

export function MultipleChoiceInput({ question, value, onChange, hint }: InputProps) {
  const config = configOf(question, 'multiple_choice');
  const { optionIds = [], other } = answerOf(value, 'multiple_choice');
  const change = (answer: Answer) => onChange(answer);
  const toggle = (id: string) => {
    if (optionIds.includes(id))
      return change(
        withOther(
          optionIds.filter((one) => one !== id),
          other,
        ),
      );
    if (id === config.exclusiveOptionId) return change({ optionIds: [id] });
    return change(withOther([...optionIds.filter((one) => one !== config.exclusiveOptionId), id], other));
  };
  const rest = optionIds.filter((one) => one !== config.exclusiveOptionId);
  return (
    <fieldset className="choices" aria-labelledby="question">
      {hint && <p className="meta">{hint}</p>}
      {config.options.map((option) => (
        <Choice
          key={option.id}
          kind="checkbox"
          name={option.id}
          label={option.label}
          checked={optionIds.includes(option.id)}
          onChange={() => toggle(option.id)}
        />
      ))}
      {config.allowOther && (
        <Choice
          kind="checkbox"
          name="other"
          label={strings.other}
          checked={other !== undefined}
          onChange={() => change(withOther(rest, other === undefined ? '' : undefined))}
        >
          {other !== undefined && (
            <OtherText
              label={strings.otherLabel}
              value={other}
              onChange={(text) => change(withOther(rest, text))}
            />
          )}
        </Choice>
      )}
    </fieldset>
  );
}

function withOther(optionIds: string[], other: string | undefined): Answer {
  return other === undefined ? { optionIds } : { optionIds, other };
}
