import type { QuestionTranslations } from '@plumbline/contracts';
import type { PublishedQuestion, Tables, Trx } from '@plumbline/db';
import { json } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';
import type { Wording } from './rules.ts';

/** The newest wording of each question of the study that was ever published. */
export async function latestWordings(trx: Trx, studyId: string): Promise<Wording[]> {
  const rows = await trx
    .selectFrom('question_revisions')
    .innerJoin('questions', (join) =>
      join
        .onRef('questions.workspace_id', '=', 'question_revisions.workspace_id')
        .onRef('questions.id', '=', 'question_revisions.question_id'),
    )
    .distinctOn('question_revisions.question_id')
    .select(['question_id', 'revision', 'type', 'text', 'config'])
    .where('questions.study_id', '=', studyId)
    .orderBy('question_revisions.question_id')
    .orderBy('revision', 'desc')
    .execute();
  const translations = await latestTranslations(trx, studyId);
  return rows.map(({ question_id, ...wording }) => ({
    questionId: question_id,
    ...wording,
    translations: translations.get(question_id) ?? {},
  }));
}

/** From the versions: a language that was added without a new revision stands in no row of revisions. */
async function latestTranslations(trx: Trx, studyId: string): Promise<Map<string, QuestionTranslations>> {
  const { rows } = await sql<{ questionId: string; translations: QuestionTranslations }>`
    select "questionId", jsonb_object_agg(language, words) as translations
    from (
      select distinct on (question ->> 'id', further.key)
        question ->> 'id' as "questionId", further.key as language, further.value as words
      from study_versions,
        jsonb_array_elements(questions) as question,
        jsonb_each(coalesce(question -> 'translations', '{}')) as further
      where study_id = ${studyId}
      order by question ->> 'id', further.key, version desc
    ) as newest
    group by "questionId"`.execute(trx);
  return new Map(rows.map(({ questionId, translations }) => [questionId, translations]));
}

export async function insertRevisions(
  trx: Trx,
  workspaceId: string,
  questions: readonly PublishedQuestion[],
  now: Date,
): Promise<void> {
  if (questions.length === 0) return;
  await trx
    .insertInto('question_revisions')
    .values(
      questions.map(({ id, revision, type, text, config, translations }) => ({
        workspace_id: workspaceId,
        question_id: id,
        revision,
        type,
        text,
        config: json(config),
        translations: json(translations ?? {}),
        created_at: now,
      })),
    )
    .execute();
}

export async function insertVersion(trx: Trx, row: Insertable<Tables['study_versions']>): Promise<void> {
  await trx.insertInto('study_versions').values(row).execute();
}

export function versionsOf(trx: Trx, studyId: string) {
  return trx
    .selectFrom('study_versions')
    .select(['version', 'published_at', 'questions'])
    .where('study_id', '=', studyId)
    .orderBy('version', 'desc')
    .execute();
}

/** The questions of one published version in their order; undefined when there is no such version. */
export async function publishedQuestions(
  trx: Trx,
  studyId: string,
  version: number,
): Promise<PublishedQuestion[] | undefined> {
  const row = await trx
    .selectFrom('study_versions')
    .select('questions')
    .where('study_id', '=', studyId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.questions;
}
