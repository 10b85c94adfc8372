import type { InvitationsOverview } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';

const has = (phases: RawBuilder<unknown>) => sql`exists (
  select 1 from interviews where interviews.workspace_id = study_links.workspace_id
    and interviews.link_id = study_links.id and phase in (${phases}))`;
const finished = has(sql`'finished'`);
const open = (now: Date) =>
  sql`kind = 'single_use' and revoked_at is null and (expires_at is null or expires_at > ${now} or opened > 0)`;
const reachable = (now: Date) => sql`${open(now)} and email is not null and mail_due is null`;

/** Who can be sent which mail: one invitation before the link is opened, one reminder until the person is done. */
const recipients = {
  invitation: (now: Date) => sql<boolean>`${reachable(now)} and invited_at is null and opened = 0`,
  reminder: (now: Date) => sql<boolean>`${reachable(now)} and invited_at is not null and reminded_at is null
    and not ${has(sql`'finished', 'declined', 'withdrawn'`)}`,
};
export type MailKind = keyof typeof recipients;

export async function readOverview(
  trx: Trx,
  studyId: string,
  now: Date,
): Promise<Omit<InvitationsOverview, 'mail'>> {
  const { rows } = await sql<Omit<InvitationsOverview, 'mail'>>`
    select count(*) filter (where revoked_at is null or opened > 0)::int as people,
      count(*) filter (where opened > 0)::int as opened,
      count(*) filter (where ${finished})::int as finished,
      count(*) filter (where ${recipients.invitation(now)})::int as "toInvite",
      count(*) filter (where ${recipients.reminder(now)})::int as "toRemind",
      count(*) filter (where mail_due is not null)::int as due,
      count(*) filter (where mail_failure is not null)::int as failed
    from study_links where study_id = ${studyId} and kind = 'single_use'`.execute(trx);
  const none = { people: 0, opened: 0, finished: 0, toInvite: 0, toRemind: 0, due: 0, failed: 0 };
  return rows[0] ?? none;
}

/** Marks the mail as due for everyone who can get it; the ids of their links. */
export async function markDue(
  trx: Trx,
  { studyId, mail, now }: { studyId: string; mail: MailKind; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update study_links set mail_due = ${mail}, mail_failure = null, mail_begun = 0
    where study_id = ${studyId} and ${recipients[mail](now)}
    returning id`.execute(trx);
  return rows.map(({ id }) => id);
}
