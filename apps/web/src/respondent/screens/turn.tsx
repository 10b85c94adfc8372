import { useEffect, useRef, useState } from 'react';
import { BackButton } from '../back-button.tsx';
import type { Interview } from '../client.ts';
import { Frame } from '../frame.tsx';
import { hintFor, inputFor, isComplete, sendLabel } from '../inputs/index.tsx';
import { ReceiptCode } from '../receipt-code.tsx';
import type { ShownTurn } from '../shown.ts';
import { SkipLinks } from '../skip-links.tsx';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { useKeys } from '../use-keys.ts';

interface TurnScreenProps {
  turn: ShownTurn;
  askedBy: string;
  /** Shown under the first question; null under the others. */
  receipt: string | null;
  problem: string | null;
  sending: boolean;
  interview: Interview;
}

/** One question or probe, its input, and what can be done with it. */
export function TurnScreen({ turn, askedBy, receipt, problem, sending, interview }: TurnScreenProps) {
  const strings = useStrings();
  const { asked } = turn;
  const [value, setValue] = useState<unknown>(interview.draftOf(turn) ?? asked.previous);
  const [hint, setHint] = useState<string | null>(null);
  const heading = useHeadingFocus();

  const change = (next: unknown) => {
    setHint(null);
    setValue(next);
    interview.saveDraft(turn, next);
  };
  const send = () => {
    if (sending) return;
    if (!isComplete(asked.type, value)) return setHint(strings.nothingYet[asked.type]);
    interview.answer(turn, value);
  };
  useKeys({ asked, value, choose: change, send });
  const message = hint ?? problem;
  const Input = inputFor(asked.type);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (message !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);

  return (
    <Frame
      askedBy={askedBy}
      progress={turn}
      foot={
        <>
          <BackButton interview={interview} disabled={sending} />
          <button type="button" className="rbtn rbtn--primary" onClick={send} aria-busy={sending}>
            {sending ? strings.sending : sendLabel(strings, asked.type, value)}
            <span className="key" aria-hidden="true">
              ↵
            </span>
          </button>
        </>
      }
    >
      {turn.kind === 'probe' && <p className="meta">{strings.followUp}</p>}
      <h1 tabIndex={-1} id="question" ref={heading} dir="auto">
        {asked.text}
      </h1>
      {asked.note && <p dir="auto">{asked.note}</p>}
      <Input question={asked} value={value} onChange={change} hint={hintFor(strings, asked)} />
      {message && (
        <p className="hint" role="alert" ref={said}>
          {message}
        </p>
      )}
      <SkipLinks turn={turn} onSkip={(reason) => !sending && interview.skip(turn, reason)} />
      {receipt !== null && (
        <section className="receipt receipt--small">
          <p className="meta">{strings.receiptNote}</p>
          <ReceiptCode code={receipt} size="small" />
        </section>
      )}
    </Frame>
  );
}
