import { type ReactNode, useRef } from 'react';
import { Button, Field, useToast } from '../../../../components/ui/index.ts';

interface CodeFieldProps {
  label: string;
  hint?: ReactNode;
  code: string;
}

/** Text to be copied as it stands. */
export function CodeField({ label, hint, code }: CodeFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      toast({ tone: 'good', message: 'Copied.' });
    } catch {
      // Browsers allow the clipboard on secure pages only.
      area.current?.select();
    }
  };
  return (
    <div className="code-field">
      <Field label={label} hint={hint}>
        {(tie) => (
          <textarea
            {...tie}
            ref={area}
            className="textarea mono"
            readOnly
            rows={Math.min(14, code.split('\n').length + (code.length > 70 ? 1 : 0))}
            value={code}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <Button size="sm" icon="copy" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
