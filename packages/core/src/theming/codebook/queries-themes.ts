import type { CodebookTheme } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

/** Themes in use as this version has them, in their order. */
export async function readCodebookThemes(trx: Trx, questionId: string): Promise<CodebookTheme[]> {
  const { rows } = await sql<CodebookTheme>`
    select id, label, definition, include_when as "includeWhen", exclude_when as "excludeWhen",
      include_words as "includeWords", exclude_words as "excludeWords", origin, locked, position
    from themes
    where question_id = ${questionId} and retired_at is null
    order by position, id`.execute(trx);
  return rows;
}

export type RespondentCounts = { coded: number; uncoded: number; withoutTheme: number };

/** People whose answers were read, people with answers that were not yet, people in whom no theme was found. */
export async function countRespondents(trx: Trx, questionId: string): Promise<RespondentCounts> {
  const { rows } = await sql<RespondentCounts>`
    select count(*) filter (where coded)::int as coded, count(*) filter (where uncoded)::int as uncoded,
      count(*) filter (where coded and not themed)::int as "withoutTheme"
    from (
      select bool_or(is_coded) as coded, bool_or(not is_coded) as uncoded,
        bool_or(is_coded and exists (
          select from theme_assignments as assigned
          join themes on themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id
            and retired_at is null
          where assigned.workspace_id = read.workspace_id and assigned.answer_id = read.id
        )) as themed
      from (${readAnswers(questionId)}) as read
      group by interview_id
    ) as people`.execute(trx);
  return rows[0] ?? { coded: 0, uncoded: 0, withoutTheme: 0 };
}

export type ThemeFacts = {
  themeId: string;
  respondents: number;
  unprompted: number;
  model: number;
  keyword: number;
  rule: number;
  person: number;
};

/** Of every theme in use that someone brought up: the people who did, and its answers by who or what coded them. */
export async function readThemeFacts(trx: Trx, questionId: string): Promise<ThemeFacts[]> {
  const answersBy = (origin: string) =>
    sql`count(distinct read.id) filter (where assigned.origin = ${origin})::int`;
  const { rows } = await sql<ThemeFacts>`
    select theme_id as "themeId", count(distinct interview_id)::int as respondents,
      count(distinct interview_id) filter (where not probed)::int as unprompted,
      ${answersBy('model')} as model, ${answersBy('keyword')} as keyword, ${answersBy('rule')} as rule,
      ${answersBy('person')} as person
    from (${readAnswers(questionId)}) as read
    join theme_assignments as assigned on assigned.workspace_id = read.workspace_id and assigned.answer_id = read.id
    join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
    where is_coded
    group by theme_id`.execute(trx);
  return rows;
}

/** `themeId` is null for the people whose answers of that week were read at all. */
export type WeekRow = { week: string; themeId: string | null; respondents: number };

/** People by the week of their answer, oldest week first, over the last weeks with answers that were read. */
export async function readWeeks(trx: Trx, questionId: string, most: number): Promise<WeekRow[]> {
  const { rows } = await sql<WeekRow>`
    with coded as (
      select workspace_id, id, interview_id, date_trunc('week', answered_at at time zone 'UTC')::date as week
      from (${readAnswers(questionId)}) as read where is_coded
    ), weeks as (
      select week, null::uuid as "themeId", count(distinct interview_id)::int as respondents
      from coded group by week order by week desc limit ${most}
    )
    select week, "themeId", respondents from weeks
    union all
    select week, theme_id, count(distinct interview_id)::int
    from coded
    join theme_assignments as assigned on assigned.workspace_id = coded.workspace_id and assigned.answer_id = coded.id
    join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id and retired_at is null
    where week in (select week from weeks)
    group by week, theme_id
    order by week`.execute(trx);
  return rows;
}

export type MergedRow = { id: string; label: string; into: string };

/** Themes that were merged into others, with the theme each was merged into first. */
export async function readMerged(trx: Trx, questionId: string): Promise<MergedRow[]> {
  const { rows } = await sql<MergedRow>`
    select id, label, merged_into as "into" from themes
    where question_id = ${questionId} and merged_into is not null
    order by label, id`.execute(trx);
  return rows;
}

/** Answers that count, each with whether this version's engine has read it. */
function readAnswers(questionId: string) {
  return sql`
    select answers.workspace_id, answers.id, answers.interview_id, answers.probed, answers.answered_at,
      coding.answer_id is not null as is_coded
    from answers
    left join codebooks on codebooks.workspace_id = answers.workspace_id
      and codebooks.question_id = answers.question_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id
      and coding.answer_id = answers.id and coding.codebook_version = codebooks.version
      and coding.engine = codebooks.engine
    where answers.question_id = ${questionId} and answers.superseded_at is null
      and answers.state = 'answered' and answers.text is not null`;
}
