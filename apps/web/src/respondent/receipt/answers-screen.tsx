import type { ReceiptAnswers } from '@plumbline/contracts';
import { useState } from 'react';
import { Frame } from '../frame.tsx';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { CorrectScreen } from './correct-screen.tsx';
import { type Correctable, GivenAnswer } from './given-answer.tsx';
import type { ReplyTo } from './receipt-requests.ts';
import { WithdrawSection } from './withdraw-section.tsx';

interface AnswersScreenProps {
  code: string;
  answers: ReceiptAnswers;
  onCorrected: (answers: ReplyTo<'correct'>) => void;
  onResume: () => void;
  onWithdrawn: () => void;
  onOtherCode: () => void;
}

/** Everything that was said, question by question, and what can still be done with it. */
export function AnswersScreen(props: AnswersScreenProps) {
  const { code, answers, onCorrected, onResume, onWithdrawn, onOtherCode } = props;
  const strings = useStrings();
  const [correcting, setCorrecting] = useState<Correctable | null>(null);
  const [saved, setSaved] = useState(false);
  const { askedBy } = answers.study;
  if (correcting !== null) {
    return (
      <CorrectScreen
        code={code}
        askedBy={askedBy}
        answer={correcting}
        onCancel={() => setCorrecting(null)}
        onCorrected={(next) => {
          onCorrected(next);
          setSaved(true);
          setCorrecting(null);
        }}
      />
    );
  }
  return (
    <Frame askedBy={askedBy}>
      <Heading title={strings.yourAnswers} study={answers.study.title} />
      {saved && (
        <p className="banner" role="status">
          {strings.saved}
        </p>
      )}
      {answers.phase === 'asking' && (
        <section className="receipt">
          <p className="soft">{strings.openText}</p>
          <button type="button" className="rbtn rbtn--primary" onClick={onResume}>
            {strings.goOn}
          </button>
        </section>
      )}
      <ol className="given" aria-label={strings.answered}>
        {answers.answers.map((one) => (
          <GivenAnswer key={one.question.id} answer={one} onCorrect={setCorrecting} />
        ))}
      </ol>
      <WithdrawSection code={code} onWithdrawn={onWithdrawn} />
      <button type="button" className="skip-q" onClick={onOtherCode}>
        {strings.otherCode}
      </button>
    </Frame>
  );
}

function Heading({ title, study }: { title: string; study: string }) {
  const heading = useHeadingFocus();
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p dir="auto">{study}</p>
    </>
  );
}
