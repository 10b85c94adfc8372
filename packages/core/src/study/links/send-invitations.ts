import { inWorkspace } from '@plumbline/db';
import { enqueueMany, sendInvitation, work } from '@plumbline/jobs';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { studyById } from '../queries.ts';
import { announceLinks } from './announce-links.ts';
import { type MailKind, markDue } from './queries-mail.ts';
import { mailable } from './rules.ts';

/**
 * Has a mail sent to everyone it is meant for: an invitation to who was not invited, one reminder to who has not
 * finished. Asking again while mails are on their way asks for none of them twice.
 * @throws not_found, conflict without a mail server and while the study takes no answers.
 */
export async function sendInvitations(
  ctx: Context,
  studyId: string,
  { mail }: { mail: MailKind },
): Promise<{ asked: number }> {
  const workspaceId = authorise(ctx, 'study.write');
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    mailable(ctx, found(await studyById(trx, studyId), 'study'));
    const linkIds = await markDue(trx, { studyId, mail, now: ctx.clock.now() });
    await enqueueMany(
      trx,
      linkIds.map((linkId) => work(sendInvitation, { workspaceId, linkId })),
    );
    onCommit(() => ctx.wakeRelay());
    onCommit(() => announceLinks(ctx, workspaceId, studyId));
    return { asked: linkIds.length };
  });
}
