import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type AgainstRow = {
  answerId: string;
  interviewId: string;
  respondent: number;
  turn: number;
  text: string;
  /** Of the passage a theme was found in; null when none was. */
  start: number | null;
  end: number | null;
};

/**
 * The best open answer of some respondents in a study: to the question itself before others, a passage with a theme
 * before one without, the best of these first, then a longer answer before a shorter one and an earlier before a later.
 */
export async function readAgainst(
  trx: Trx,
  of: {
    studyId: string;
    questionId: string | null;
    interviewIds: readonly string[];
    quotes: 'all' | 'released';
  },
): Promise<AgainstRow | undefined> {
  const { rows } = await sql<AgainstRow>`
    select answers.id as "answerId", answers.interview_id as "interviewId", respondent_number as respondent,
      answers.turn, answers.text, assigned.quote_start as start, assigned.quote_end as "end"
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    left join lateral (
      select quote_start, quote_end, quote_rank from theme_assignments
      join themes on themes.workspace_id = theme_assignments.workspace_id and themes.id = theme_id and retired_at is null
      where theme_assignments.workspace_id = answers.workspace_id and answer_id = answers.id
      order by quote_rank nulls last, position, themes.id
      limit 1
    ) as assigned on true
    where answers.study_id = ${of.studyId} and superseded_at is null and answers.state = 'answered'
      and answers.text is not null and length(trim(answers.text)) > 0
      and answers.interview_id = any(${of.interviewIds}::uuid[])
      ${of.quotes === 'all' ? sql`` : sql`and quote_released`}
    order by (answers.question_id = ${of.questionId}::uuid) desc nulls last, assigned.quote_start is null,
      assigned.quote_rank nulls last, length(answers.text) desc, arrival_index, answers.id
    limit 1`.execute(trx);
  return rows[0];
}
