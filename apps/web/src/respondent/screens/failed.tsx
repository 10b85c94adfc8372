import type { Problem } from '@plumbline/contracts';
import { useEffect } from 'react';
import { en } from '../strings/en.ts';
import { useStrings } from '../strings/index.ts';
import { MessageScreen } from './message.tsx';

/** Why there is no interview, and what to do about it. A null problem means that the server was not reached. */
export function FailedScreen({ problem, retry }: { problem: Problem | null; retry: () => void }) {
  const strings = useStrings();
  useEffect(() => {
    if (problem !== null) return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [problem, retry]);
  const { status } = problem ?? {};
  if (status === 404 || status === 400)
    return <MessageScreen title={strings.notFoundTitle} text={strings.notFoundText} withCode />;
  if (status === 409) {
    // The server's own words say whether it is paused, over or used up, in English only.
    const text = strings === en && problem ? problem.detail : strings.closedText;
    return <MessageScreen title={strings.closedTitle} text={text} withCode />;
  }
  return (
    <MessageScreen
      title={strings.failedTitle}
      text={status === 429 ? strings.tooManyText : strings.failedText}
      action={strings.tryAgain}
      onAction={retry}
    />
  );
}
