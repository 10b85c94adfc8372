import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

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

/** Of these answers, but not of those that a person has coded meanwhile. */
export async function dropMachineAssignments(trx: Trx, answerIds: readonly string[]): Promise<void> {
  await sql`
    delete from theme_assignments as assigned
    where answer_id = any(${answerIds}::uuid[]) and not exists (
      select from answer_codings as theirs
      where theirs.workspace_id = assigned.workspace_id and theirs.answer_id = assigned.answer_id and theirs.by_person
    )`.execute(trx);
}
