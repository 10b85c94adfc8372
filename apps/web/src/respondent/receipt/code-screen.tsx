import type { Problem } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';

interface CodeScreenProps {
  problem: Problem | 'offline' | null;
  onCode: (code: string) => Promise<void>;
}

/** Asks for the receipt code. */
export function CodeScreen({ problem, onCode }: CodeScreenProps) {
  const strings = useStrings();
  const heading = useHeadingFocus();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.trim() === '') return;
    setBusy(true);
    await onCode(code);
    setBusy(false);
  };
  return (
    <form className="r" onSubmit={(event) => void send(event)}>
      <header className="r__top" />
      <main className="r__main">
        <h1 tabIndex={-1} ref={heading}>
          {strings.enterCodeTitle}
        </h1>
        <p id="code-help">{strings.enterCodeText}</p>
        <input
          className="code"
          type="text"
          aria-label={strings.code}
          aria-describedby="code-help"
          aria-invalid={problem !== null}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          dir="ltr"
          placeholder="XXXX-XXXX-XXXX-XXXX"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        {problem !== null && !busy && (
          <p className="hint" role="alert">
            {wordsOf(problem)}
          </p>
        )}
      </main>
      <footer className="r__foot">
        <button type="submit" className="rbtn rbtn--primary" aria-busy={busy}>
          {strings.showAnswers}
        </button>
      </footer>
    </form>
  );

  function wordsOf(one: Problem | 'offline'): string {
    if (one === 'offline') return strings.failedText;
    return one.status === 429 ? strings.tooManyText : strings.noSuchCode;
  }
}
