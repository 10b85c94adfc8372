import { useState } from 'react';
import type { Asked } from '../../../respondent/asked.ts';
import { Frame } from '../../../respondent/frame.tsx';
import { hintFor, inputFor, sendLabel } from '../../../respondent/inputs/index.tsx';
import { useStrings } from '../../../respondent/strings/index.ts';

interface PreviewScreenProps {
  asked: Asked;
  askedBy: string;
  progress: { place: number; of: number; minutesLeft: number };
}

/** One question in the respondent's own components. It can be tried; nothing is sent. */
export function PreviewScreen({ asked, askedBy, progress }: PreviewScreenProps) {
  const strings = useStrings();
  const [value, setValue] = useState<unknown>(undefined);
  const Input = inputFor(asked.type);
  return (
    <Frame
      askedBy={askedBy}
      progress={progress}
      foot={
        <button type="button" className="rbtn rbtn--primary" aria-disabled="true">
          {sendLabel(strings, asked.type, value)}
        </button>
      }
    >
      <h1 id="question" dir="auto">
        {asked.text || '…'}
      </h1>
      {asked.note && <p dir="auto">{asked.note}</p>}
      <Input question={asked} value={value} onChange={setValue} hint={hintFor(strings, asked)} />
    </Frame>
  );
}
