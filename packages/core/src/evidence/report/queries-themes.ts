import type { Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';
import { counted, groupOf, matches } from './queries-counted.ts';
import type { Filter, Scope } from './scope.ts';

type Asked = { id: string; revision: number };
/** `total` rows are over every group; the others over one, of respondents with no value when `group` is null. */
type Grouped = { questionId: string; group: string | null; total: boolean };

export type ThemeBaseRow = Grouped & { base: number };
export type ThemeCountRow = Grouped & { themeId: string; respondents: number; unprompted: number };
export type ThemeRow = { id: string; questionId: string; label: string; definition: string };
export type ThemeQuoteRow = {
  questionId: string;
  themeId: string;
  answerId: string;
  interviewId: string;
  respondent: number;
  turn: number;
  start: number;
  end: number;
  text: string;
  group: string | null;
  /** Rank among the quotes of its theme, and of its theme and group; from 1. */
  place: number;
  placeInGroup: number;
};

/** Themes in use of these questions, in their order. */
export async function readThemesInUse(trx: Trx, questions: readonly Asked[]): Promise<ThemeRow[]> {
  const { rows } = await sql<ThemeRow>`
    select id, question_id as "questionId", label, definition from themes
    where question_id = any(${questions.map(({ id }) => id)}::uuid[]) and retired_at is null
    order by question_id, position, id`.execute(trx);
  return rows;
}

/** Respondents whose answers the engine of the themes in use has read: what shares of themes are of. */
export async function readThemeBases(
  trx: Trx,
  questions: readonly Asked[],
  scope: Scope,
  filter: Filter,
): Promise<ThemeBaseRow[]> {
  const { rows } = await sql<ThemeBaseRow>`
    select codable.question_id as "questionId", "group", grouping("group") = 1 as total,
      count(distinct interview_id)::int as base
    from (${codable(questions, scope, filter)}) as codable
    join answer_codings as coding on coding.answer_id = codable.id
    join codebooks on codebooks.workspace_id = coding.workspace_id and codebooks.question_id = coding.question_id
      and codebooks.version = coding.codebook_version and codebooks.engine = coding.engine
    group by grouping sets ((codable.question_id), (codable.question_id, "group"))`.execute(trx);
  return rows;
}

/** Respondents by theme in use, and those of them who brought it up without a probe. */
export async function readThemeCounts(
  trx: Trx,
  questions: readonly Asked[],
  scope: Scope,
  filter: Filter,
): Promise<ThemeCountRow[]> {
  const { rows } = await sql<ThemeCountRow>`
    select codable.question_id as "questionId", theme_id as "themeId", "group", grouping("group") = 1 as total,
      count(distinct interview_id)::int as respondents,
      count(distinct interview_id) filter (where not probed)::int as unprompted
    from (${codable(questions, scope, filter)}) as codable
    join theme_assignments as assigned on assigned.answer_id = codable.id
    join themes on themes.id = theme_id and retired_at is null
    group by grouping sets ((codable.question_id, theme_id), (codable.question_id, theme_id, "group"))`.execute(
    trx,
  );
  return rows;
}

/** The best quotes of each theme, and of each theme in each group, at most one a respondent. */
export async function readThemeQuotes(
  trx: Trx,
  questions: readonly Asked[],
  of: { scope: Scope; filter: Filter; perTheme: number; quotes: 'all' | 'released' },
): Promise<ThemeQuoteRow[]> {
  const { rows } = await sql<ThemeQuoteRow>`
    select * from (
      select "questionId", "themeId", "answerId", "interviewId", respondent, turn, start, "end", text, "group",
        row_number() over (partition by "themeId" order by rank nulls last, arrival_index)::int as place,
        row_number() over (partition by "themeId", "group" order by rank nulls last, arrival_index)::int as "placeInGroup"
      from (
        select distinct on (theme_id, interview_id) codable.question_id as "questionId", theme_id as "themeId",
          codable.id as "answerId", interview_id as "interviewId", respondent_number as respondent, turn,
          quote_start as start, quote_end as "end", text, "group", quote_rank as rank, arrival_index
        from (${codable(questions, of.scope, of.filter)}) as codable
        join theme_assignments as assigned on assigned.answer_id = codable.id
        join themes on themes.id = theme_id and retired_at is null
        where ${of.quotes === 'all' ? sql`true` : sql`quote_released`}
        order by theme_id, interview_id, quote_rank nulls last, arrival_index
      ) as one_each
    ) as ranked
    where place <= ${of.perTheme} or "placeInGroup" <= ${of.perTheme}
    order by "themeId", place`.execute(trx);
  return rows;
}

/** Texts of those of these answers that may be quoted to a reader now. */
export async function readQuotable(
  trx: Trx,
  answerIds: readonly string[],
  reader: 'all' | 'released',
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('answers')
    .select(['id', 'text'])
    .where('id', 'in', answerIds)
    .where('superseded_at', 'is', null)
    .$if(reader === 'released', (query) => query.where('quote_released', '=', true))
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text ?? '']));
}

function codable(questions: readonly Asked[], scope: Scope, { where, compare }: Filter): RawBuilder<unknown> {
  return sql`
    select answers.id, answers.question_id, answers.interview_id, turn, text, probed, arrival_index, quote_released,
      respondent_number, ${groupOf(compare)} as "group"
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    join unnest(${questions.map(({ id }) => id)}::uuid[], ${questions.map(({ revision }) => revision)}::int[])
      as asked (question_id, revision)
      on asked.question_id = answers.question_id and asked.revision = answers.question_revision
    where superseded_at is null and answers.state = 'answered' and text is not null
      and ${counted(scope)} and ${matches(where)}`;
}
