import { inWorkspace } from '@plumbline/db';
import type { JobRun } from '@plumbline/jobs';
import type { Letter, MailOutcome } from '@plumbline/runtime';
import type { Context } from '../shared/context.ts';
import { pageUrl } from '../shared/page-url.ts';
import { announceLinks, linkToken } from '../study/index.ts';
import { invitationLetter } from './invitation-letter.ts';
import { changeMail, type DueMail, lockDueMail } from './queries-mail.ts';
import { questionsOf } from './version-cache.ts';

type Run = Pick<JobRun<unknown>, 'complete'>;
type Sending = { link: DueMail; letter: Letter };

/** A send whose end nobody knows is tried once more, with the same Message-ID, and then never again. */
const mostUnsure = 2;
const settled = { mail_due: null, mail_begun: 0 } as const;

/**
 * Sends the mail that is due to the person of a link. Safe to run twice: what was sent is written down and not sent
 * again. A crash between the send and the writing may repeat a mail once, never more.
 * @throws while the mail server does not take it, so that the job comes again.
 */
export async function sendInvitation(ctx: Context, linkId: string, run: Run): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Error('mail is sent by the system');
  const { workspaceId } = ctx.actor;
  const sending = await begin(ctx, workspaceId, linkId, run);
  if (sending === null) return;
  const outcome = ctx.mail === null ? 'unreachable' : await ctx.mail.send(sending.letter);
  await settle(ctx, workspaceId, sending.link, { outcome, run });
  if (outcome === 'unreachable' || outcome === 'unsure') throw new Error(`mail server: ${outcome}`);
}

/** Writes down that a send begins; null when there is nothing to send any more. */
async function begin(ctx: Context, workspaceId: string, linkId: string, run: Run): Promise<Sending | null> {
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const link = await lockDueMail(trx, linkId);
    if (link?.mail_due && link.mail_begun < mostUnsure && isWanted(link, ctx.clock.now())) {
      await changeMail(trx, linkId, { mail_begun: link.mail_begun + 1 });
      const version = { workspaceId, studyId: link.study_id, version: link.version ?? 0 };
      const questions = await questionsOf(ctx.db, trx, version);
      const letter = invitationLetter({
        linkId,
        mail: link.mail_due,
        to: link.email ?? '',
        url: pageUrl(ctx.publicUrl, `/r/${linkToken(ctx.secret, workspaceId, linkId)}`),
        askedBy: link.asked_by,
        purpose: link.purpose,
        questions,
        expiresAt: link.expires_at,
      });
      return { link, letter };
    }
    if (link?.mail_due) {
      const failure = link.mail_begun < mostUnsure ? {} : { mail_failure: 'unsure' as const };
      await changeMail(trx, linkId, { ...settled, ...failure });
      onCommit(() => announceLinks(ctx, workspaceId, link.study_id));
    }
    await run.complete(trx);
    return null;
  });
}

/** Between asking and sending the person may have answered, and the link or the study may have ended. */
function isWanted(link: DueMail, now: Date): boolean {
  const open = link.revoked_at === null && (link.expires_at === null || link.expires_at > now);
  if (link.email === null || link.state !== 'live' || link.version === null || link.done) return false;
  return link.mail_due === 'invitation' ? open && link.opened === 0 : open || link.opened > 0;
}

async function settle(
  ctx: Context,
  workspaceId: string,
  link: DueMail,
  { outcome, run }: { outcome: MailOutcome; run: Run },
): Promise<void> {
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await changeMail(trx, link.id, changesFor(link, outcome, ctx.clock.now()));
    if (outcome === 'sent' || outcome === 'refused') await run.complete(trx);
    onCommit(() => announceLinks(ctx, workspaceId, link.study_id));
  });
}

function changesFor(link: DueMail, outcome: MailOutcome, now: Date) {
  switch (outcome) {
    case 'sent':
      return {
        ...settled,
        mail_failure: null,
        [link.mail_due === 'reminder' ? 'reminded_at' : 'invited_at']: now,
      };
    case 'refused':
      return { ...settled, mail_failure: 'refused' as const };
    case 'unreachable':
      // It certainly did not go out: this try does not count.
      return { mail_begun: link.mail_begun, mail_failure: 'unreachable' as const };
    case 'unsure':
      return { mail_failure: 'unsure' as const };
  }
}
