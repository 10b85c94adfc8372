import type { Tables, Trx } from '@plumbline/db';
import type { Insertable } from 'kysely';

export async function insertLink(
  trx: Trx,
  link: Insertable<Tables['study_links']>,
  token: Insertable<Tables['tokens']>,
): Promise<void> {
  await trx.insertInto('study_links').values(link).execute();
  await trx.insertInto('tokens').values(token).execute();
}

export function linksOf(trx: Trx, studyId: string) {
  return trx
    .selectFrom('study_links')
    .select(['id', 'kind', 'attributes', 'created_at'])
    .where('study_id', '=', studyId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
