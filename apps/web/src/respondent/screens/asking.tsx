import type { Interview, Loading } from '../client.ts';
import { useCalm } from '../use-calm.ts';
import { DecidingScreen } from './deciding.tsx';
import { HeldScreen } from './held.tsx';
import { TurnScreen } from './turn.tsx';

interface AskingScreenProps {
  now: Extract<Loading, { kind: 'ready' }>;
  interview: Interview;
}

/** What is asked now, or why nothing is. */
export function AskingScreen({ now, interview }: AskingScreenProps) {
  const { view, queue } = now;
  const { shown, busy } = useCalm(now.shown);
  const { askedBy } = view.state.consent;
  if (shown === 'deciding') return <DecidingScreen askedBy={askedBy} />;
  if (shown === 'held') return <HeldScreen askedBy={askedBy} interview={interview} />;
  const sending = busy || queue.some((one) => !one.waiting);
  return (
    <TurnScreen
      key={shown.key}
      turn={shown}
      askedBy={askedBy}
      receipt={shown.place === 1 && shown.kind === 'question' ? view.state.receipt : null}
      problem={view.problem}
      sending={sending}
      interview={interview}
    />
  );
}
