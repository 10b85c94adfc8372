import { type ReactNode, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import { areKeysOn, keepKeyPreference } from './preferences.ts';
import { ReceiptCode } from './receipt-code.tsx';
import { useStrings } from './strings/index.ts';

interface MenuProps {
  receipt: string;
  language: ReactNode;
  onStop: () => void;
}

/** A small sheet with what is needed rarely: language, keys, the receipt code, stopping. */
export function Menu({ receipt, language, onStop }: MenuProps) {
  const strings = useStrings();
  const sheet = useRef<HTMLDialogElement>(null);
  const [keys, setKeys] = useState(areKeysOn);
  const change = (on: boolean) => {
    setKeys(on);
    keepKeyPreference(on ? 'on' : 'off');
  };
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label={strings.settings}
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="settings" />
      </button>
      <dialog className="sheet" ref={sheet} aria-labelledby="settings">
        <h2 id="settings">{strings.settings}</h2>
        {language}
        <label className="setting setting--check">
          <input
            type="checkbox"
            checked={keys}
            aria-describedby="keys-text"
            onChange={(event) => change(event.currentTarget.checked)}
          />
          <span>{strings.keys}</span>
        </label>
        <p id="keys-text" className="meta">
          {strings.keysText}
        </p>
        <section className="receipt receipt--small">
          <p className="meta">{strings.receiptNote}</p>
          <ReceiptCode code={receipt} size="small" />
        </section>
        <div className="sheet__foot">
          <button type="button" className="rbtn rbtn--sm" aria-describedby="stop-text" onClick={onStop}>
            {strings.stopHere}
          </button>
          <button
            type="button"
            className="rbtn rbtn--sm rbtn--primary"
            onClick={() => sheet.current?.close()}
          >
            {strings.close}
          </button>
        </div>
        <p id="stop-text" className="meta">
          {strings.stopHereText}
        </p>
      </dialog>
    </>
  );
}
