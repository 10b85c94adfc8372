import { useState } from 'react';
import { Icon } from './icons.tsx';
import { useStrings } from './strings/index.ts';

/** The code that names these answers, four by four and in capitals, as one copies it by hand. */
export function ReceiptCode({ code, size }: { code: string; size: 'large' | 'small' }) {
  const strings = useStrings();
  const [copied, setCopied] = useState(false);
  const grouped = groupedCode(code);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(grouped);
      setCopied(true);
    } catch {
      // Refused by the browser: the code stands there to be written down.
    }
  };
  return (
    <>
      <p className={size === 'large' ? 'receipt__code' : 'receipt__note'} dir="ltr">
        {grouped}
      </p>
      {'clipboard' in navigator && (
        <button type="button" className="rbtn rbtn--sm" onClick={() => void copy()}>
          <Icon name={copied ? 'tick' : 'copy'} />
          <span role="status">{copied ? strings.copied : strings.copy}</span>
        </button>
      )}
    </>
  );
}

function groupedCode(code: string): string {
  return (
    code
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join('-') ?? code
  );
}
