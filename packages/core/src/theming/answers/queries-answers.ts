import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Position } from '../../shared/page.ts';

type Origin = 'model' | 'keyword' | 'rule' | 'person';

export type AnswerRow = {
  id: string;
  questionId: string;
  interviewId: string;
  turn: number;
  respondentNumber: number;
  text: string;
  probed: boolean;
  answeredAt: Date;
  state: 'coded' | 'none' | 'uncoded';
  byPerson: boolean;
  model: string | null;
  promptVersion: string | null;
  themes: { id: string; start: number; end: number; origin: Origin }[];
};

export type AnswerFilter = {
  /** One theme's answers, those without any, or those not read yet. */
  theme: string | undefined;
  /** Only answers that say this, in any case. */
  words: string | undefined;
  limit: number;
  after: Position | null;
};

/** One row more than `limit` when there is a next page; newest first. */
export async function answerPage(
  trx: Trx,
  questionId: string,
  { theme, words, limit, after }: AnswerFilter,
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    ${selectAnswers()}
    where answers.question_id = ${questionId} and ${counts} and ${inTheme(theme)}
      and ${words === undefined ? sql`true` : sql`position(lower(${words}) in lower(answers.text)) > 0`}
      and ${after === null ? sql`true` : sql`(answers.answered_at, answers.id) < (${after.at}, ${after.id}::uuid)`}
    order by answers.answered_at desc, answers.id desc
    limit ${limit + 1}`.execute(trx);
  return rows;
}

export async function answerById(trx: Trx, id: string): Promise<AnswerRow | undefined> {
  const { rows } = await sql<AnswerRow>`
    ${selectAnswers()} where answers.id = ${id} and ${counts}`.execute(trx);
  return rows[0];
}

const counts = sql`superseded_at is null and answers.state = 'answered' and answers.text is not null`;

function inTheme(theme: string | undefined) {
  switch (theme) {
    case undefined:
      return sql`true`;
    case 'none':
      return sql`coding.state = 'none'`;
    case 'uncoded':
      return sql`coding.state is null`;
    default:
      return sql`coding.state = 'done' and exists (
        select from theme_assignments as assigned
        where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
          and assigned.theme_id = ${theme}
      )`;
  }
}

/** A theme is there once, also where two that were merged are in the answer. */
function selectAnswers() {
  return sql`
    select answers.id, answers.question_id as "questionId", answers.interview_id as "interviewId", answers.turn,
      interviews.respondent_number as "respondentNumber", answers.text, answers.probed,
      answers.answered_at as "answeredAt",
      case coding.state when 'done' then 'coded' when 'none' then 'none' else 'uncoded' end as state,
      coalesce(coding.by_person, false) as "byPerson",
      case when not coding.by_person then coding.model end as model,
      case when not coding.by_person then coding.prompt_version end as "promptVersion",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', theme_id, 'start', quote_start, 'end', quote_end, 'origin', origin)
          order by quote_start, quote_end, theme_id)
        from (
          select distinct on (theme_id) theme_id, quote_start, quote_end, assigned.origin
          from theme_assignments as assigned
          join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
          where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id
            and coding.answer_id is not null
          order by theme_id, assigned.origin = 'person' desc, coded_as = theme_id desc, coded_as
        ) as one_each
      ), '[]'::jsonb) as themes
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    left join codebooks on codebooks.workspace_id = answers.workspace_id
      and codebooks.question_id = answers.question_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id
      and coding.answer_id = answers.id and coding.codebook_version = codebooks.version
      and coding.engine = codebooks.engine`;
}

export type PersonAssignment = { id: string; themeId: string; start: number; end: number };

/** What an answer carries from now on, by a person; whatever it carried before is gone. */
export async function replaceAssignments(
  trx: Trx,
  of: { answerId: string; version: number; at: Date },
  assignments: readonly PersonAssignment[],
): Promise<void> {
  await trx.deleteFrom('theme_assignments').where('answer_id', '=', of.answerId).execute();
  await sql`
    insert into theme_assignments
      (workspace_id, id, answer_id, theme_id, coded_as, codebook_version, origin, quote_start, quote_end, created_at)
    select answers.workspace_id, given.id, answers.id, "themeId", "themeId", ${of.version}::int, 'person', start, "end",
      ${of.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb)
      as given (id uuid, "themeId" uuid, start int, "end" int)
    join answers on answers.id = ${of.answerId}
    for key share of answers`.execute(trx);
}
