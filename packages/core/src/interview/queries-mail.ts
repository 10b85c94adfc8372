import type { Tables, Trx } from '@plumbline/db';
import type { Updateable } from 'kysely';

export type DueMail = NonNullable<Awaited<ReturnType<typeof lockDueMail>>>;

/** The link whose person a mail is due to, held until the end of the transaction, with the words of its study. */
export function lockDueMail(trx: Trx, linkId: string) {
  return trx
    .selectFrom('study_links')
    .innerJoin('studies', (join) =>
      join
        .onRef('studies.workspace_id', '=', 'study_links.workspace_id')
        .onRef('studies.id', '=', 'study_links.study_id'),
    )
    .select(['study_links.id', 'study_links.study_id', 'email', 'opened', 'expires_at', 'revoked_at'])
    .select(['mail_due', 'mail_begun', 'state', 'version', 'purpose', 'asked_by'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('interviews')
            .whereRef('interviews.workspace_id', '=', 'study_links.workspace_id')
            .whereRef('interviews.link_id', '=', 'study_links.id')
            .where('phase', 'in', ['finished', 'declined', 'withdrawn'])
            .select('interviews.id'),
        )
        .as('done'),
    )
    .where('study_links.id', '=', linkId)
    .forNoKeyUpdate('study_links')
    .executeTakeFirst();
}

export async function changeMail(
  trx: Trx,
  linkId: string,
  changes: Updateable<Tables['study_links']>,
): Promise<void> {
  await trx.updateTable('study_links').set(changes).where('id', '=', linkId).execute();
}
