import type { Cohort, QuestionType } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import { type Selectable, sql } from 'kysely';

export type Wording = {
  revision: number;
  type: QuestionType;
  text: string;
  config: Selectable<Tables['question_revisions']>['config'];
};
/** What became of a question for one respondent. An open answer's words are in `value` too, as `{text}`. */
export type CurrentAnswer = {
  id: string;
  interviewId: string;
  respondent: number;
  revision: number;
  turn: number;
  state: Selectable<Tables['answers']>['state'];
  value: unknown;
  text: string | null;
  arrivalIndex: number;
};

/** Wordings of a question that were published, newest first; empty while it is only drafted. */
export function readWordings(trx: Trx, questionId: string): Promise<Wording[]> {
  return trx
    .selectFrom('question_revisions')
    .select(['revision', 'type', 'text', 'config'])
    .where('question_id', '=', questionId)
    .orderBy('revision', 'desc')
    .execute();
}

/** The newest answer that is not to a probe, one a respondent, in order of arrival; of one cohort when given. */
export async function readCurrentAnswers(
  trx: Trx,
  questionId: string,
  cohort: Cohort | null,
): Promise<CurrentAnswer[]> {
  const { rows } = await sql<CurrentAnswer>`
    select id, "interviewId", respondent, revision, turn, state, value, text, "arrivalIndex"
    from (
      select distinct on (answers.interview_id) answers.id, answers.interview_id as "interviewId",
        respondent_number as respondent, question_revision as revision, turn, state,
        case when text is null then value else jsonb_build_object('text', text) end as value,
        text, arrival_index as "arrivalIndex"
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      where answers.question_id = ${questionId} and superseded_at is null and not probed
        ${cohort === null ? sql`` : sql`and interviews.attributes ->> ${cohort.attribute} = any(${cohort.values}::text[])`}
      order by answers.interview_id, turn desc
    ) as newest
    order by "arrivalIndex"`.execute(trx);
  return rows;
}

/** One transaction at a time recomputes what rests on a question, so that an older result never lands last. */
export async function lockQuestion(trx: Trx, questionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`summary ${questionId}`}, 0))`.execute(trx);
}
