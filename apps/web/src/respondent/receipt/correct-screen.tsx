import { useState } from 'react';
import { Frame } from '../frame.tsx';
import { hintFor, inputFor, isComplete } from '../inputs/index.tsx';
import { newId } from '../remembered.ts';
import { isProblem } from '../requests.ts';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { useKeys } from '../use-keys.ts';
import type { Correctable } from './given-answer.tsx';
import { byReceipt, type ReplyTo } from './receipt-requests.ts';

interface CorrectScreenProps {
  code: string;
  askedBy: string;
  answer: Correctable;
  onCancel: () => void;
  onCorrected: (answers: ReplyTo<'correct'>) => void;
}

/** An answer given anew, with the same input as in the interview. */
export function CorrectScreen({ code, askedBy, answer, onCancel, onCorrected }: CorrectScreenProps) {
  const strings = useStrings();
  const heading = useHeadingFocus();
  const { asked, turn } = answer;
  const [value, setValue] = useState<unknown>(asked.previous);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Kept for another try after a lost reply: the same submission counts once.
  const [submissionId, setSubmissionId] = useState(newId);
  const change = (next: unknown) => {
    setProblem(null);
    setSubmissionId(newId());
    setValue(next);
  };
  const save = async () => {
    if (busy) return;
    if (!isComplete(asked.type, value)) return setProblem(strings.nothingYet[asked.type]);
    setBusy(true);
    try {
      const { questionId } = asked;
      const meant = turn === null ? {} : { turn };
      onCorrected(await byReceipt(code, { action: 'correct', questionId, ...meant, value, submissionId }));
    } catch (error) {
      setBusy(false);
      setProblem(isProblem(error) ? (error.errors?.[0]?.message ?? error.detail) : strings.failedText);
    }
  };
  useKeys({ asked, value, choose: change, send: () => void save() });
  const Input = inputFor(asked.type);
  return (
    <Frame
      askedBy={askedBy}
      foot={
        <>
          <button type="button" className="rbtn" onClick={onCancel}>
            {strings.cancel}
          </button>
          <button type="button" className="rbtn rbtn--primary" aria-busy={busy} onClick={() => void save()}>
            {strings.saveCorrection}
          </button>
        </>
      }
    >
      <h1 tabIndex={-1} id="question" ref={heading} dir="auto">
        {asked.text}
      </h1>
      <Input question={asked} value={value} onChange={change} hint={hintFor(strings, asked)} />
      {problem !== null && (
        <p className="hint" role="alert">
          {problem}
        </p>
      )}
    </Frame>
  );
}
