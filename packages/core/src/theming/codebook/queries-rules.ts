import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { NewAssignment, Scope } from '../queries-write.ts';
import { saveAssignments } from '../queries-write.ts';
import type { Text } from './queries-apply.ts';

/** Answers that a machine has coded. */
export async function readMachineCoded(trx: Trx, questionId: string): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select answers.id, answers.text
    from answer_codings as coding
    join answers on answers.workspace_id = coding.workspace_id and answers.id = coding.answer_id
    where coding.question_id = ${questionId} and not by_person and superseded_at is null and text is not null
    order by arrival_index`.execute(trx);
  return rows;
}

export type RuleResult = {
  /** Themes whose words were heard. */
  themeIds: readonly string[];
  included: readonly NewAssignment[];
  excluded: readonly { answerId: string; themeId: string }[];
};

/** Writes what rules say of the answers that machines have coded. */
export async function saveRuled(trx: Trx, scope: Scope, ruled: RuleResult): Promise<void> {
  await sql`
    delete from theme_assignments as old
    where coded_as = any(${ruled.themeIds}::uuid[]) and origin = 'rule' and theme_id = any(${ruled.themeIds}::uuid[])
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(ruled.included)}::jsonb) as given ("answerId" uuid, "themeId" uuid)
        where given."answerId" = old.answer_id and given."themeId" = old.coded_as
      )`.execute(trx);
  await sql`
    delete from theme_assignments as old
    using jsonb_to_recordset(${JSON.stringify(ruled.excluded)}::jsonb) as given ("answerId" uuid, "themeId" uuid)
    where given."answerId" = old.answer_id and given."themeId" = old.theme_id`.execute(trx);
  await saveAssignments(trx, scope, ruled.included);
  await sql`
    update answer_codings as coding set state = now.state
    from (
      select workspace_id, answer_id, case when exists (
        select from theme_assignments as assigned
        where assigned.workspace_id = codings.workspace_id and assigned.answer_id = codings.answer_id
      ) then 'done' else 'none' end as state
      from answer_codings as codings where question_id = ${scope.questionId} and not by_person
    ) as now
    where now.workspace_id = coding.workspace_id and now.answer_id = coding.answer_id
      and coding.question_id = ${scope.questionId} and coding.state <> now.state`.execute(trx);
}
