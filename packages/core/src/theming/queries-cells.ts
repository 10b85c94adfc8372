import type { Cohort } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type ThemeCount = {
  id: string;
  label: string;
  definition: string;
  origin: 'model' | 'keyword' | 'person';
  respondents: number;
  unprompted: number;
};
export type QuoteRow = {
  themeId: string;
  answerId: string;
  interviewId: string;
  turn: number;
  start: number;
  end: number;
  text: string;
  respondentNumber: number;
};
export type CellFilter = {
  questionId: string;
  /** Only answers to this wording; every wording when absent. */
  revision: number | undefined;
  cohort: Cohort | null;
};

/** Respondents whose answers the engine of the themes in use has read: one not read yet has not said no to any. */
export async function countCodedRespondents(trx: Trx, filter: CellFilter): Promise<number> {
  const { rows } = await sql<{ respondents: number }>`
    select count(distinct interview_id)::int as respondents
    from (${codable(filter)}) as answers
    join answer_codings as coding on coding.answer_id = answers.id
    join codebooks on codebooks.workspace_id = coding.workspace_id and codebooks.question_id = coding.question_id
      and codebooks.version = coding.codebook_version and codebooks.engine = coding.engine
    where coding.question_id = ${filter.questionId}`.execute(trx);
  return rows[0]?.respondents ?? 0;
}

/** Themes in use with the respondents who brought them up: at all, and without a probe. */
export async function countThemes(trx: Trx, filter: CellFilter): Promise<ThemeCount[]> {
  const { rows } = await sql<ThemeCount>`
    select themes.id, label, definition, themes.origin, count(distinct interview_id)::int as respondents,
      count(distinct interview_id) filter (where not probed)::int as unprompted
    from themes
    left join theme_assignments as assigned
      on assigned.workspace_id = themes.workspace_id and assigned.theme_id = themes.id
      and assigned.answer_id in (select id from (${codable(filter)}) as counted)
    left join answers on answers.workspace_id = assigned.workspace_id and answers.id = assigned.answer_id
    where themes.question_id = ${filter.questionId} and retired_at is null
    group by themes.workspace_id, themes.id
    order by respondents desc, position, themes.id`.execute(trx);
  return rows;
}

/** The best quotes of each theme, at most one a respondent, with the whole answers they are slices of. */
export async function readQuotes(
  trx: Trx,
  filter: CellFilter,
  options: { perTheme: number; quotes: 'all' | 'released' },
): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select "themeId", "answerId", "interviewId", turn, start, "end", text, "respondentNumber"
    from (
      select theme_id as "themeId", answer_id as "answerId", interview_id as "interviewId", turn, quote_start as start,
        quote_end as "end", text, "respondentNumber",
        row_number() over (partition by theme_id order by quote_rank nulls last, arrival_index) as place, quote_rank, arrival_index
      from (
        select distinct on (theme_id, answers.interview_id) theme_id, answer_id, answers.interview_id, answers.turn,
          quote_start, quote_end, quote_rank, answers.text, answers.arrival_index, respondent_number as "respondentNumber"
        from (${codable(filter)}) as answers
        join theme_assignments as assigned on assigned.answer_id = answers.id
        join themes on themes.id = theme_id and themes.retired_at is null
        join interviews on interviews.id = answers.interview_id
        where ${options.quotes === 'all' ? sql`true` : sql`answers.quote_released`}
        order by theme_id, answers.interview_id, quote_rank nulls last, answers.arrival_index
      ) as one_each
    ) as ranked
    where place <= ${options.perTheme}
    order by "themeId", place`.execute(trx);
  return rows;
}

function codable({ questionId, revision, cohort }: CellFilter) {
  return sql`
    select answers.id, answers.interview_id, answers.turn, answers.text, answers.probed, answers.arrival_index,
      answers.quote_released
    from answers
    ${
      cohort === null
        ? sql``
        : sql`join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
            and interviews.attributes ->> ${cohort.attribute} = any(${cohort.values}::text[])`
    }
    where answers.question_id = ${questionId} and answers.superseded_at is null
      and answers.state = 'answered' and answers.text is not null
      ${revision === undefined ? sql`` : sql`and answers.question_revision = ${revision}`}`;
}
