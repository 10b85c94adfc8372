import { Button, Dialog } from '../../../../components/ui/index.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { useShowSigningKey } from '../../api/change-links.ts';
import { embedSnippet, hostSnippet } from '../../links/embed-snippet.ts';
import { CodeField } from './code-field.tsx';
import type { LinkDialogProps } from './dialog-props.ts';

/** What goes into the page of a product, and the key with which it says who its user is. */
export function EmbedDialog({ link, open, onClose }: LinkDialogProps) {
  const show = useShowSigningKey(link.id);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="wide"
      title="Ask inside your product"
      lead="The interview appears where the tag stands, as tall as it needs to be."
    >
      <div className="form">
        <CodeField label="For the page" code={embedSnippet(link)} />
        {show.data ? (
          <CodeField
            label="Signing key"
            hint="Keep it on your server, as PLUMBLINE_SIGNING_KEY. It is not shown again."
            code={show.data.signingKey}
          />
        ) : (
          <div>
            <p>
              To say which cohort a user belongs to, your server signs the attributes with the key of this
              link. Attributes without a valid signature are refused.
            </p>
            <div className="row">
              <Button busy={show.isPending} onClick={() => show.mutate()}>
                Show the signing key once
              </Button>
            </div>
            {show.error && (
              <p className="error" role="alert">
                {problemText(show.error)}
              </p>
            )}
          </div>
        )}
        <CodeField label="On your server, in Node" code={hostSnippet()} />
      </div>
    </Dialog>
  );
}
