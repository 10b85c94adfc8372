import { strings } from '../strings.ts';
import { Choice } from './choices.tsx';
import { answerOf, configOf, type InputProps } from './input.ts';

export function YesNoInput({ question, value, onChange }: InputProps) {
  const { yesLabel, noLabel, allowUnsure } = configOf(question, 'yes_no');
  const chosen = answerOf(value, 'yes_no').value;
  const choices = [
    { key: 'yes', label: yesLabel },
    { key: 'no', label: noLabel },
    ...(allowUnsure ? [{ key: 'unsure', label: strings.unsure }] : []),
  ];
  return (
    <div className="choices" role="radiogroup" aria-labelledby="question">
      {choices.map(({ key, label }) => (
        <Choice
          key={key}
          kind="radio"
          name="choice"
          label={label}
          checked={chosen === key}
          onChange={() => onChange({ value: key })}
        />
      ))}
    </div>
  );
}
