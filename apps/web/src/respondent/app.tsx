import { useMemo } from 'react';
import type { Opening } from './client.ts';
import { InterviewPage } from './interview-page.tsx';
import { startInterview } from './requests.ts';

/** The interview of a study link. */
export function App({ linkToken }: { linkToken: string }) {
  const opening = useMemo(
    (): Opening => ({
      key: `interview:${linkToken}`,
      open: (nonce) => startInterview({ linkToken, nonce, language: navigator.language }),
    }),
    [linkToken],
  );
  return <InterviewPage opening={opening} />;
}
