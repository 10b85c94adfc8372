import type { AnswerOf } from '@plumbline/contracts';
import { strings } from '../strings.ts';
import { Choice, OtherText } from './choices.tsx';
import { configOf, type InputProps } from './input.ts';

export function SingleChoiceInput({ question, value, onChange }: InputProps) {
  const config = configOf(question, 'single_choice');
  const answer = (value ?? {}) as Partial<Record<'optionId' | 'other', string>>;
  const choose = (next: AnswerOf<'single_choice'>) => onChange(next);
  return (
    <div className="choices" role="radiogroup" aria-labelledby="question">
      {config.options.map((option) => (
        <Choice
          key={option.id}
          kind="radio"
          name="choice"
          label={option.label}
          checked={answer.optionId === option.id}
          onChange={() => choose({ optionId: option.id })}
        />
      ))}
      {config.allowOther && (
        <Choice
          kind="radio"
          name="choice"
          label={strings.other}
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
