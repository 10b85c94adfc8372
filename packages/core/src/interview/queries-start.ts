import type { Attributes } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import { json } from '@plumbline/db';
import type { Insertable } from 'kysely';

/** The link, whose study's row is held so that respondents are numbered one after the other. */
export function lockLink(trx: Trx, linkId: string) {
  return trx
    .selectFrom('study_links')
    .innerJoin('studies', (join) =>
      join
        .onRef('studies.workspace_id', '=', 'study_links.workspace_id')
        .onRef('studies.id', '=', 'study_links.study_id'),
    )
    .leftJoin('study_versions', (join) =>
      join
        .onRef('study_versions.workspace_id', '=', 'studies.workspace_id')
        .onRef('study_versions.study_id', '=', 'studies.id')
        .onRef('study_versions.version', '=', 'studies.version'),
    )
    .select(['study_links.id', 'study_links.attributes', 'studies.id as study_id'])
    .select(['studies.state', 'studies.version', 'studies.wave', 'studies.closes_on'])
    .select(['study_versions.language', 'study_versions.translations'])
    .where('study_links.id', '=', linkId)
    .forNoKeyUpdate('studies')
    .executeTakeFirst();
}

export interface NewInterview {
  workspaceId: string;
  id: string;
  linkId: string;
  studyId: string;
  version: number;
  wave: number;
  attributes: Attributes;
  language: string;
  now: Date;
  tokens: Insertable<Tables['tokens']>[];
}

/** Numbers the respondent, opens the interview and keeps its tokens, in one statement. */
export async function insertInterview(trx: Trx, interview: NewInterview): Promise<void> {
  const { workspaceId, id, linkId, studyId, version, wave, attributes, language, now, tokens } = interview;
  await trx
    .with('counted', (db) =>
      db
        .updateTable('studies')
        .set((eb) => ({ respondent_count: eb('respondent_count', '+', 1) }))
        .where('id', '=', studyId)
        .returning('respondent_count'),
    )
    .with('opened', (db) =>
      db
        .updateTable('study_links')
        .set((eb) => ({ opened: eb('opened', '+', 1) }))
        .where('id', '=', linkId),
    )
    .with('known', (db) => db.insertInto('tokens').values(tokens))
    .insertInto('interviews')
    .values((eb) => ({
      workspace_id: workspaceId,
      id,
      study_id: studyId,
      study_version: version,
      wave,
      link_id: linkId,
      source: 'link',
      respondent_number: eb.selectFrom('counted').select('respondent_count').$asScalar().$notNull(),
      attributes: json(attributes),
      language,
      phase: 'consent',
      started_at: now,
      finished_at: null,
    }))
    .execute();
}
