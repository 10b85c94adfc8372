import { useStrings } from '../strings/index.ts';
import { Choice } from './choices.tsx';
import { answerOf, configOf, type InputProps } from './input.ts';
import { yesNoChoices } from './selection.ts';

export function YesNoInput({ question, value, onChange }: InputProps) {
  const strings = useStrings();
  const { yesLabel, noLabel, allowUnsure } = configOf(question, 'yes_no');
  const chosen = answerOf(value, 'yes_no').value;
  const labels = { yes: yesLabel, no: noLabel, unsure: strings.unsure };
  return (
    <div className="choices" role="radiogroup" aria-labelledby="question">
      {yesNoChoices(allowUnsure).map((key, index) => (
        <Choice
          key={key}
          kind="radio"
          name={question.questionId}
          label={labels[key]}
          place={index}
          checked={chosen === key}
          onChange={() => onChange({ value: key })}
        />
      ))}
    </div>
  );
}
