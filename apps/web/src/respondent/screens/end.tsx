import { useState } from 'react';
import { Frame } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { strings } from '../strings.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';

/** Thanks, and the code that names these answers. */
export function EndScreen({ askedBy, receipt }: { askedBy: string; receipt: string }) {
  const [copied, setCopied] = useState(false);
  const heading = useHeadingFocus();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(grouped(receipt));
      setCopied(true);
    } catch {
      // Refused by the browser: the code stands there to be written down.
    }
  };
  return (
    <Frame askedBy={askedBy}>
      <div className="tick" aria-hidden="true">
        <Icon name="tick" />
      </div>
      <h1 tabIndex={-1} ref={heading}>
        {strings.thanksTitle}
      </h1>
      <p>{strings.thanksText(askedBy)}</p>
      <section className="receipt" aria-labelledby="receipt">
        <p id="receipt" className="meta">
          {strings.receiptTitle}
        </p>
        <p className="receipt__code">{grouped(receipt)}</p>
        <p className="soft">{strings.receiptText}</p>
        {'clipboard' in navigator && (
          <button type="button" className="rbtn rbtn--sm" onClick={() => void copy()}>
            <Icon name="copy" />
            <span role="status">{copied ? strings.copied : strings.copy}</span>
          </button>
        )}
      </section>
    </Frame>
  );
}

/** Four by four and in capitals, as one copies it by hand. */
function grouped(code: string): string {
  return (
    code
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join('-') ?? code
  );
}
