import type { Attributes } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type AgainAnswer = { id: string; text: string; attributes: Attributes; themeIds: string[] };

/** What the model has coded under the version in use, by id, with the themes in use that stand. */
export async function readAgain(trx: Trx, questionId: string): Promise<AgainAnswer[]> {
  const { rows } = await sql<AgainAnswer>`
    select answers.id, answers.text, interviews.attributes, array(
      select distinct theme_id from theme_assignments as assigned
      join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
      where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
    ) as "themeIds"
    from answer_codings as coding
    join codebooks on codebooks.workspace_id = coding.workspace_id and codebooks.question_id = coding.question_id
      and codebooks.version = coding.codebook_version and codebooks.engine = coding.engine
    join answers on answers.workspace_id = coding.workspace_id and answers.id = coding.answer_id
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    where coding.question_id = ${questionId} and coding.engine = 'model' and not by_person
      and superseded_at is null and answers.text is not null
    order by answers.id`.execute(trx);
  return rows;
}
