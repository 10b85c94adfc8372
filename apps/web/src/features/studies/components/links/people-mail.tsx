import type { InvitationsOverview } from '@plumbline/contracts';
import { Banner, Button, useToast } from '../../../../components/ui/index.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { useSendInvitations } from '../../api/change-links.ts';

interface PeopleMailProps {
  studyId: string;
  overview: InvitationsOverview;
}

/** How far the people have come, and the mails that can go to them. */
export function PeopleMail({ studyId, overview }: PeopleMailProps) {
  const { people, opened, finished, toInvite, toRemind, due, failed, mail } = overview;
  const send = useSendInvitations(studyId);
  const toast = useToast();
  const ask = (kind: 'invitation' | 'reminder') =>
    send.mutate(kind, {
      onSuccess: ({ asked }) =>
        toast({ tone: 'good', message: asked === 1 ? '1 mail goes out.' : `${asked} mails go out.` }),
    });
  const facts = [
    `${people} ${people === 1 ? 'person' : 'people'}`,
    `${opened} opened`,
    `${finished} finished`,
    due > 0 && `${due} ${due === 1 ? 'mail' : 'mails'} on the way`,
    failed > 0 && `${failed} could not be sent`,
  ];
  return (
    <>
      <p className="num" role="status">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {mail === 'not_configured' && (
        <Banner tone="info" title="Mail is not set up">
          Invitations and reminders need SMTP_URL, which whoever runs Plumbline sets. Until then take the
          links as CSV and send them yourself.
        </Banner>
      )}
      {send.error && (
        <p className="error" role="alert">
          {problemText(send.error)}
        </p>
      )}
      <div className="row">
        {mail === 'ready' && toInvite > 0 && (
          <Button busy={send.isPending} onClick={() => ask('invitation')}>
            {`Invite ${toInvite} by mail`}
          </Button>
        )}
        {mail === 'ready' && toRemind > 0 && (
          <Button busy={send.isPending} onClick={() => ask('reminder')}>
            {`Remind ${toRemind} who have not finished`}
          </Button>
        )}
        <a className="btn" href={`/api/v1/studies/${studyId}/links/export`} download>
          Links as CSV
        </a>
      </div>
    </>
  );
}
