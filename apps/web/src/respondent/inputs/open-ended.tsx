import { strings } from '../strings.ts';
import { answerOf, type InputProps } from './input.ts';

export function OpenEndedInput({ value, onChange }: InputProps) {
  const { text = '' } = answerOf(value, 'open_ended');
  return (
    <textarea
      className="answer"
      aria-labelledby="question"
      placeholder={strings.typeHere}
      rows={6}
      maxLength={10_000}
      dir="auto"
      value={text}
      onInput={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
