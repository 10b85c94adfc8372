import { useStrings } from '../strings/index.ts';
import { answerOf, configOf, type InputProps } from './input.ts';

export function OpenEndedInput({ question, value, onChange }: InputProps) {
  const strings = useStrings();
  const { text = '' } = answerOf(value, 'open_ended');
  const { minWords = 0 } = configOf(question, 'open_ended');
  return (
    <>
      <textarea
        className="answer"
        aria-labelledby="question"
        aria-describedby="how"
        placeholder={strings.typeHere}
        rows={6}
        maxLength={10_000}
        dir="auto"
        value={text}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <p id="how" className="meta how">
        {minWords > 0 && <span>{minWords > 30 ? strings.aFewWords(minWords) : strings.aSentence} </span>}
        <span className="keys-only">{strings.enterSends}</span>
      </p>
    </>
  );
}
