import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { NewAssignment } from '../queries-write.ts';

export type KnownAnswer = {
  id: string;
  text: string;
  coded: 'no' | 'machine' | 'person';
  /** Themes in use that it carries. */
  themeIds: string[];
};

/** Every answer that counts, in order of arrival, with who has coded it under this version and as what. */
export async function readKnownAnswers(trx: Trx, questionId: string): Promise<KnownAnswer[]> {
  const { rows } = await sql<KnownAnswer>`
    select answers.id, answers.text,
      case when coding.answer_id is null then 'no' when by_person then 'person' else 'machine' end as coded,
      array(
        select distinct theme_id from theme_assignments as assigned
        join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
        where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
      ) as "themeIds"
    from answers
    left join codebooks on codebooks.workspace_id = answers.workspace_id
      and codebooks.question_id = answers.question_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id
      and coding.answer_id = answers.id and coding.codebook_version = codebooks.version
      and coding.engine = codebooks.engine
    where answers.question_id = ${questionId} and superseded_at is null
      and answers.state = 'answered' and answers.text is not null
    order by arrival_index`.execute(trx);
  return rows;
}

/**
 * Takes away what machines assigned to these answers and is not assigned again, but nothing of those that a person has
 * coded meanwhile. What stays keeps its quote, and the theme it was coded as before a merge.
 * @returns the assignments that are not there yet
 */
export async function dropOtherMachineAssignments(
  trx: Trx,
  answerIds: readonly string[],
  assignments: readonly NewAssignment[],
): Promise<NewAssignment[]> {
  const again = assignments.map(({ answerId, themeId, origin = 'keyword' }) => ({
    answerId,
    themeId,
    origin,
  }));
  await sql`
    delete from theme_assignments as old
    where answer_id = any(${answerIds}::uuid[]) and not exists (
      select from answer_codings as theirs
      where theirs.workspace_id = old.workspace_id and theirs.answer_id = old.answer_id and theirs.by_person
    ) and not exists (
      select from jsonb_to_recordset(${JSON.stringify(again)}::jsonb)
        as given ("answerId" uuid, "themeId" uuid, origin text)
      where given."answerId" = old.answer_id and given."themeId" = old.theme_id and given.origin = old.origin
    )`.execute(trx);
  const { rows } = await sql<{ answerId: string; themeId: string }>`
    select answer_id as "answerId", theme_id as "themeId" from theme_assignments
    where answer_id = any(${answerIds}::uuid[])`.execute(trx);
  const kept = new Set(rows.map(({ answerId, themeId }) => `${answerId} ${themeId}`));
  return assignments.filter(({ answerId, themeId }) => !kept.has(`${answerId} ${themeId}`));
}

/** Names of the themes in use that people have described, but neither their words nor any answer shows what they are. */
export async function readUnknownThemes(trx: Trx, questionId: string): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`
    select label from themes
    where question_id = ${questionId} and retired_at is null and include_words = '{}'
      and (origin = 'person' or definition <> '' or include_when <> '') and not exists (
      select from theme_assignments as assigned
      where assigned.workspace_id = themes.workspace_id and assigned.theme_id = themes.id
    )
    order by position, id`.execute(trx);
  return rows.map(({ label }) => label);
}
