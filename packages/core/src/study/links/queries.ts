import type { LinkKind, ListQuery } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';
import type { Position } from '../../shared/page.ts';

export type NewLink = { link: Insertable<Tables['study_links']>; token: Insertable<Tables['tokens']> };
export type LinkRow = Awaited<ReturnType<typeof linkPage>>[number];

const rowsAStatement = 1_000;

/** Links with their tokens, in as few statements as their parameters allow. */
export async function insertLinks(trx: Trx, links: readonly NewLink[]): Promise<void> {
  for (let start = 0; start < links.length; start += rowsAStatement) {
    const step = links.slice(start, start + rowsAStatement);
    await trx
      .insertInto('study_links')
      .values(step.map(({ link }) => link))
      .execute();
    await trx
      .insertInto('tokens')
      .values(step.map(({ token }) => token))
      .execute();
  }
}

function links(trx: Trx) {
  return trx
    .selectFrom('study_links')
    .select(['id', 'kind', 'attributes', 'opened', 'email', 'expires_at', 'revoked_at', 'invited_at'])
    .select(['reminded_at', 'mail_due', 'mail_failure', 'created_at'])
    .select((eb) =>
      eb
        .selectFrom('interviews')
        .whereRef('interviews.workspace_id', '=', 'study_links.workspace_id')
        .whereRef('interviews.link_id', '=', 'study_links.id')
        .where('phase', '=', 'finished')
        .select((of) => of.fn.countAll<number>().as('finished'))
        .$asScalar()
        .$notNull()
        .as('finished'),
    );
}

/** One row more than `limit` when there is a next page; newest first. */
export function linkPage(
  trx: Trx,
  { studyId, limit, kind }: { studyId: string; kind: LinkKind | undefined } & Pick<ListQuery, 'limit'>,
  after: Position | null,
) {
  return links(trx)
    .where('study_id', '=', studyId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'open'))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after?.at ?? new Date(0), after?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Every link of a study in the order they were made. */
export function allLinks(trx: Trx, studyId: string) {
  return links(trx).where('study_id', '=', studyId).orderBy('created_at').orderBy('id').execute();
}

/** Takes a link back, with its token; undefined when there is none. One that was taken back stays as it was. */
export async function revokeLinkById(
  trx: Trx,
  { workspaceId, id, at }: { workspaceId: string; id: string; at: Date },
): Promise<{ study_id: string } | undefined> {
  const link = await trx
    .updateTable('study_links')
    .set({ revoked_at: sql`coalesce(revoked_at, ${at})`, mail_due: null })
    .where('id', '=', id)
    .returning('study_id')
    .executeTakeFirst();
  if (!link) return undefined;
  await trx
    .updateTable('tokens')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'link')
    .where('subject_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  return link;
}

export function embedLink(trx: Trx, id: string) {
  return trx
    .selectFrom('study_links')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'embed')
    .executeTakeFirst();
}

/** True for the first who asks. */
export async function markKeyShown(trx: Trx, id: string, at: Date): Promise<boolean> {
  const row = await trx
    .updateTable('study_links')
    .set({ key_shown_at: at })
    .where('id', '=', id)
    .where('key_shown_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Only one import of people into a study at a time; respondents are not held up by it. */
export async function holdInvitations(trx: Trx, studyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitations ${studyId}`}, 0))`.execute(trx);
}

/** Addresses, in small letters, that have a link of this study which was not taken back. */
export async function invitedAmong(
  trx: Trx,
  studyId: string,
  emails: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select lower(email) as email from study_links
    where study_id = ${studyId} and lower(email) = any(${emails}::text[]) and revoked_at is null`.execute(
    trx,
  );
  return new Set(rows.map(({ email }) => email));
}
