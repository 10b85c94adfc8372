import type { InterviewState } from '@plumbline/contracts';
import { type ReactNode, useState } from 'react';
import { CodeLink } from '../code-link.tsx';
import { Frame } from '../frame.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { useStrings } from '../strings/index.ts';

interface ConsentScreenProps {
  consent: InterviewState['consent'];
  onChoice: (accepted: boolean, quote: boolean) => void;
  language: ReactNode;
}

const icons: IconName[] = ['speech', 'shield', 'lines', 'info', 'pause'];

/** Who asks and why, what is stored, how to stop; nothing is stored about anyone who says no. */
export function ConsentScreen({ consent, onChoice, language }: ConsentScreenProps) {
  const strings = useStrings();
  const [quote, setQuote] = useState(false);
  const [sent, setSent] = useState(false);
  const choose = (accepted: boolean) => {
    if (sent) return;
    setSent(true);
    onChoice(accepted, quote);
  };
  return (
    <Frame
      askedBy={consent.askedBy}
      foot={
        <>
          <button type="button" className="rbtn rbtn--quiet" onClick={() => choose(false)}>
            {strings.noThanks}
          </button>
          <button type="button" className="rbtn rbtn--primary" onClick={() => choose(true)} aria-busy={sent}>
            {strings.start}
          </button>
        </>
      }
    >
      {language}
      <h1 tabIndex={-1} dir="auto">
        {consent.title}
      </h1>
      <p dir="auto">{consent.purpose}</p>
      <ul className="terms">
        {consent.points.map((point, index) => (
          <li key={point.title}>
            <Icon name={icons[index % icons.length] ?? 'info'} />
            <span dir="auto">
              <b>{point.title}</b>
              {point.text}
            </span>
          </li>
        ))}
      </ul>
      <fieldset className="consent">
        <legend className="sr">{strings.choices}</legend>
        <label>
          <input
            type="checkbox"
            checked={quote}
            onChange={(event) => setQuote(event.currentTarget.checked)}
          />
          {strings.mayQuote}
        </label>
      </fieldset>
      <p className="meta">{strings.agree}</p>
      <CodeLink />
    </Frame>
  );
}
