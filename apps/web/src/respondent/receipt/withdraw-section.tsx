import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../requests.ts';
import { useStrings } from '../strings/index.ts';
import { byReceipt } from './receipt-requests.ts';

/** Withdrawing, after a sheet has said in words what it does. */
export function WithdrawSection({ code, onWithdrawn }: { code: string; onWithdrawn: () => void }) {
  const strings = useStrings();
  const sheet = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (location.hash === '#withdraw') sheet.current?.showModal();
  }, []);
  const withdraw = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await byReceipt(code, { action: 'withdraw' });
      onWithdrawn();
    } catch (error) {
      setBusy(false);
      setProblem(isProblem(error) ? error.detail : strings.failedText);
    }
  };
  return (
    <section className="withdraw">
      <button type="button" className="rbtn rbtn--sm" onClick={() => sheet.current?.showModal()}>
        {strings.withdrawMine}
      </button>
      <p className="meta">{strings.recount}</p>
      <dialog className="sheet" ref={sheet} aria-labelledby="withdraw" aria-describedby="withdraw-text">
        <h2 id="withdraw">{strings.withdrawTitle}</h2>
        <p id="withdraw-text">{strings.withdrawText}</p>
        {problem !== null && (
          <p className="hint" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet__foot">
          <button type="button" className="rbtn rbtn--sm" onClick={() => sheet.current?.close()}>
            {strings.withdrawNo}
          </button>
          <button
            type="button"
            className="rbtn rbtn--sm rbtn--danger"
            aria-busy={busy}
            onClick={() => void withdraw()}
          >
            {strings.withdrawYes}
          </button>
        </div>
      </dialog>
    </section>
  );
}
