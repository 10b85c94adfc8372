import type { StudyLink } from '@plumbline/contracts';
import { useRef } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import { Button, Field, useToast } from '../../../components/ui/index.ts';

/** One link, to be copied and sent. */
export function LinkRow({ link }: { link: StudyLink }) {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const name = linkName(link);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      toast({ tone: 'good', message: 'Link copied.' });
    } catch {
      // Browsers allow the clipboard on secure pages only.
      input.current?.select();
      toast({ tone: 'good', message: 'The link is selected: copy it with Ctrl or Cmd and C.' });
    }
  };
  return (
    <li className="link-row">
      <Field label={name} hint={`Made ${formatDate(link.createdAt, 'time')}`}>
        {(tie) => (
          <input
            {...tie}
            ref={input}
            className="input mono"
            readOnly
            value={link.url}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <Button icon="copy" aria-label={`Copy link ${name.slice('Link '.length)}`} onClick={() => void copy()}>
        Copy
      </Button>
    </li>
  );
}

function linkName({ attributes }: StudyLink): string {
  const given = Object.entries(attributes).map(([name, value]) => `${name} = ${value}`);
  return given.length === 0 ? 'Link for everyone' : `Link for ${given.join(', ')}`;
}
