import { useMemo } from 'react';
import type { Opening } from './client.ts';
import { embedding, memoryName } from './embedded.ts';
import { InterviewPage } from './interview-page.tsx';
import { startInterview } from './requests.ts';

/** The interview of a study link. */
export function App({ linkToken }: { linkToken: string }) {
  const opening = useMemo(
    (): Opening => ({
      key: `interview:${memoryName(linkToken, embedding())}`,
      open: (nonce) =>
        startInterview({ linkToken, nonce, language: navigator.language, signed: embedding()?.signed }),
    }),
    [linkToken],
  );
  return <InterviewPage opening={opening} />;
}
