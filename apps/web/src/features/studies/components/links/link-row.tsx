import type { StudyLink } from '@plumbline/contracts';
import { useRef, useState } from 'react';
import { Button, Chip, Field, useToast } from '../../../../components/ui/index.ts';
import { linkFacts, linkName, stateWords } from '../../links/link-words.ts';
import { EmbedDialog } from './embed-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** One link, to be copied and sent, shown as a QR code, or taken back. */
export function LinkRow({ studyId, link }: { studyId: string; link: StudyLink }) {
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<'qr' | 'embed' | 'revoke' | null>(null);
  const toast = useToast();
  const name = linkName(link);
  const about = name.replace(/^Link /, '');
  const works = link.state !== 'revoked' && link.state !== 'expired';
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
  const close = () => setShown(null);
  return (
    <li className="link-row">
      <Field
        label={name}
        hint={
          <>
            {!works && <Chip tone={stateWords[link.state].tone}>{stateWords[link.state].word}</Chip>}{' '}
            {linkFacts(link)}
          </>
        }
      >
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
      {works && (
        <div className="row">
          {link.kind === 'embed' ? (
            <Button aria-label={`Snippet of ${about}`} onClick={() => setShown('embed')}>
              Snippet
            </Button>
          ) : (
            <>
              <Button icon="copy" aria-label={`Copy link ${about}`} onClick={() => void copy()}>
                Copy
              </Button>
              <Button aria-label={`QR code of link ${about}`} onClick={() => setShown('qr')}>
                QR code
              </Button>
            </>
          )}
          <Button variant="quiet" aria-label={`Revoke link ${about}`} onClick={() => setShown('revoke')}>
            Revoke
          </Button>
        </div>
      )}
      <QrDialog link={link} open={shown === 'qr'} onClose={close} />
      <EmbedDialog link={link} open={shown === 'embed'} onClose={close} />
      <RevokeDialog studyId={studyId} link={link} open={shown === 'revoke'} onClose={close} />
    </li>
  );
}
