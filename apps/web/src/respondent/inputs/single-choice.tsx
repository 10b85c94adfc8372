import type { AnswerOf } from '@plumbline/contracts';
import { useStrings } from '../strings/index.ts';
import { Choice, OtherText } from './choices.tsx';
import { chosenOf, configOf, type InputProps } from './input.ts';

export function SingleChoiceInput({ question, value, onChange }: InputProps) {
  const strings = useStrings();
  const config = configOf(question, 'single_choice');
  const answer = chosenOf(value);
  const choose = (next: AnswerOf<'single_choice'>) => onChange(next);
  return (
    <div className="choices" role="radiogroup" aria-labelledby="question">
      {config.options.map((option, index) => (
        <Choice
          key={option.id}
          kind="radio"
          name={question.questionId}
          label={option.label}
          place={index}
          checked={answer.optionId === option.id}
          onChange={() => choose({ optionId: option.id })}
        />
      ))}
      {config.allowOther && (
        <Choice
          kind="radio"
          name={question.questionId}
          label={strings.other}
          place={config.options.length}
          checked={answer.other !== undefined}
          onChange={() => choose({ other: '' })}
        >
          {answer.other !== undefined && (
            <OtherText
              label={strings.otherLabel}
              value={answer.other}
              onChange={(other) => choose({ other })}
            />
          )}
        </Choice>
      )}
    </div>
  );
}
