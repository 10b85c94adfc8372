import type { AnswerOf } from '@plumbline/contracts';
import { useStrings } from '../strings/index.ts';
import { Choice, OtherText } from './choices.tsx';
import { answerOf, configOf, type InputProps } from './input.ts';
import { toggled, toggledOther } from './selection.ts';

export function MultipleChoiceInput({ question, value, onChange, hint }: InputProps) {
  const strings = useStrings();
  const config = configOf(question, 'multiple_choice');
  const answer = answerOf(value, 'multiple_choice');
  const { optionIds = [], other } = answer;
  const change = (next: AnswerOf<'multiple_choice'>) => onChange(next);
  return (
    <fieldset className="choices" aria-labelledby="question">
      {hint && <p className="meta">{hint}</p>}
      {config.options.map((option, index) => (
        <Choice
          key={option.id}
          kind="checkbox"
          name={option.id}
          label={option.label}
          place={index}
          checked={optionIds.includes(option.id)}
          onChange={() => change(toggled(config, answer, option.id))}
        />
      ))}
      {config.allowOther && (
        <Choice
          kind="checkbox"
          name="other"
          label={strings.other}
          place={config.options.length}
          checked={other !== undefined}
          onChange={() => change(toggledOther(config, answer))}
        >
          {other !== undefined && (
            <OtherText
              label={strings.otherLabel}
              value={other}
              onChange={(text) => change({ optionIds, other: text })}
            />
          )}
        </Choice>
      )}
    </fieldset>
  );
}
