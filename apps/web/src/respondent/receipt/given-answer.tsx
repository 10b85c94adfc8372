import type { ReceiptAnswers } from '@plumbline/contracts';
import type { Asked } from '../asked.ts';
import { askedOf } from '../asked.ts';
import { useStrings } from '../strings/index.ts';
import { answerWords } from './answer-words.ts';

/** An answer that can be given anew. `turn` names the probe that is meant; null for the question itself. */
export interface Correctable {
  asked: Asked;
  turn: number | null;
}

interface GivenAnswerProps {
  answer: ReceiptAnswers['answers'][number];
  onCorrect: (answer: Correctable) => void;
}

/** One question, what was said to it and to its follow-ups. */
export function GivenAnswer({ answer, onCorrect }: GivenAnswerProps) {
  const strings = useStrings();
  const { question, probes } = answer;
  const asked = askedOf({ seq: 0, kind: 'question', question, minutesLeft: 0, previous: answer.value });
  return (
    <li className="given__one">
      <Said
        text={question.text}
        words={answerWords(strings, question, answer)}
        onCorrect={() => onCorrect({ asked, turn: null })}
      />
      {probes.map(({ turn, text, ...said }) => (
        <div key={turn} className="given__probe">
          <Said
            text={text}
            words={answerWords(strings, { ...question, type: 'open_ended' }, said)}
            onCorrect={() => onCorrect({ asked: probeOf(asked, text, said.value), turn })}
          />
        </div>
      ))}
    </li>
  );
}

function Said({ text, words, onCorrect }: { text: string; words: string[]; onCorrect: () => void }) {
  const strings = useStrings();
  return (
    <>
      <h2 dir="auto">{text}</h2>
      {words.map((line) => (
        <p key={line} className="given__words" dir="auto">
          {line}
        </p>
      ))}
      <button type="button" className="skip-q" aria-label={strings.correctThis(text)} onClick={onCorrect}>
        {strings.correct}
      </button>
    </>
  );
}

function probeOf({ questionId }: Asked, text: string, value: unknown): Asked {
  return { type: 'open_ended', questionId, text, note: '', config: {}, previous: value ?? undefined };
}
