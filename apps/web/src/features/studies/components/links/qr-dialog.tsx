import { renderSVG } from 'uqr';
import { Dialog } from '../../../../components/ui/index.ts';
import { linkName } from '../../links/link-words.ts';
import type { LinkDialogProps } from './dialog-props.ts';

/** The link as a code that a phone's camera reads: dark on light in both themes, or cameras miss it. */
export function QrDialog({ link, open, onClose }: LinkDialogProps) {
  const name = linkName(link);
  const source = open ? `data:image/svg+xml;utf8,${encodeURIComponent(qrCode(link.url))}` : '';
  return (
    <Dialog open={open} onClose={onClose} title="QR code" lead={name}>
      <div className="qr">
        <img src={source} alt={`QR code that opens ${link.url}`} width="240" height="240" />
        <a className="btn" href={source} download="plumbline-link.svg">
          Download as SVG
        </a>
      </div>
    </Dialog>
  );
}

function qrCode(url: string): string {
  return renderSVG(url, { ecc: 'M', border: 4, whiteColor: '#ffffff', blackColor: '#000000' });
}
