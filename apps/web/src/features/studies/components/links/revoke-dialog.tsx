import { Button, Dialog, useToast } from '../../../../components/ui/index.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { useRevokeLink } from '../../api/change-links.ts';
import { linkName } from '../../links/link-words.ts';
import type { LinkDialogProps } from './dialog-props.ts';

/** Asks before a link is taken back: there is no way to give it again. */
export function RevokeDialog({ studyId, link, open, onClose }: LinkDialogProps & { studyId: string }) {
  const revoke = useRevokeLink(studyId);
  const toast = useToast();
  const go = () =>
    revoke.mutate(link.id, {
      onSuccess: () => {
        toast({ tone: 'good', message: 'The link is revoked.' });
        onClose();
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Revoke this link?"
      lead={linkName(link)}
      footer={
        <>
          <Button variant="danger" busy={revoke.isPending} onClick={go}>
            Revoke link
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      <p>
        From now on nobody can begin an interview with it, and it cannot be given back. Interviews that have
        begun go on.
      </p>
      {revoke.error && (
        <p className="error" role="alert">
          {problemText(revoke.error)}
        </p>
      )}
    </Dialog>
  );
}
