import { type ReactNode, useEffect, useRef, useState } from 'react';
import { askedOf } from '../asked.ts';
import { Frame } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { hintFor, inputFor, isComplete, sendLabel } from '../inputs/index.tsx';
import type { InterviewView, OpenTurn } from '../interview-view.ts';
import { newId } from '../storage.ts';
import { strings } from '../strings.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import type { Interview } from '../use-interview.ts';
import { useKeys } from '../use-keys.ts';

interface TurnScreenProps {
  view: InterviewView;
  turn: OpenTurn;
  interview: Interview;
  banner: ReactNode;
}

/** One question or probe, its input, and what can be done with it. */
export function TurnScreen({ view, turn, interview, banner }: TurnScreenProps) {
  const asked = askedOf(turn);
  const [value, setValue] = useState<unknown>(interview.draftOf(turn.seq) ?? asked.previous);
  const [hint, setHint] = useState<string | null>(null);
  const heading = useHeadingFocus();

  const sending = interview.pending !== null;
  const change = (next: unknown) => {
    setHint(null);
    setValue(next);
    interview.saveDraft(turn.seq, next);
  };
  const send = () => {
    if (sending) return;
    if (!isComplete(asked.type, value)) return setHint(strings.nothingYet[asked.type]);
    interview.submit({
      type: 'answer',
      submissionId: newId(),
      questionId: asked.questionId,
      turn: turn.seq,
      value,
    });
  };
  const skip = (reason: 'skipped' | 'prefer_not_to_say') => {
    if (sending) return;
    interview.submit({
      type: 'skip',
      submissionId: newId(),
      questionId: asked.questionId,
      turn: turn.seq,
      reason,
    });
  };
  useKeys(asked, change, send);
  const message = hint ?? view.problem;
  const Input = inputFor(asked.type);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (message !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);

  return (
    <Frame
      askedBy={view.state.consent.askedBy}
      progress={turn.kind === 'question' ? { ...turn.question, minutesLeft: turn.minutesLeft } : turn}
      banner={banner}
      foot={
        <>
          {view.state.canGoBack && (
            <button
              type="button"
              className="rbtn"
              aria-label={strings.back}
              disabled={sending}
              onClick={() => interview.submit({ type: 'back', submissionId: newId() })}
            >
              <Icon name="back" />
            </button>
          )}
          <button type="button" className="rbtn rbtn--primary" onClick={send} aria-busy={sending}>
            {sending ? strings.sending : sendLabel(asked.type, value)}
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
      <Input question={asked} value={value} onChange={change} hint={hintFor(asked)} />
      {message && (
        <p className="hint" role="alert" ref={said}>
          {message}
        </p>
      )}
      <SkipLinks turn={turn} onSkip={skip} />
    </Frame>
  );
}

function SkipLinks({
  turn,
  onSkip,
}: {
  turn: OpenTurn;
  onSkip: (reason: 'skipped' | 'prefer_not_to_say') => void;
}) {
  const required = turn.kind === 'question' && turn.question.required;
  return (
    <div className="skips">
      {!required && (
        <button type="button" className="skip-q" onClick={() => onSkip('skipped')}>
          {turn.kind === 'probe' ? strings.skipProbe : strings.skip}
        </button>
      )}
      {turn.kind === 'question' && (
        <button type="button" className="skip-q" onClick={() => onSkip('prefer_not_to_say')}>
          {strings.ratherNot}
        </button>
      )}
    </div>
  );
}
