import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

/** What these themes are called. */
export async function readThemeLabels(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await trx.selectFrom('themes').select(['id', 'label']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}

export type TracedMention = {
  themeId: string;
  label: string;
  answerId: string;
  interviewId: string;
  respondent: number;
  turn: number;
  text: string;
  start: number;
  end: number;
  origin: 'model' | 'keyword' | 'rule' | 'person';
  model: string | null;
  promptVersion: string | null;
};

/** Every mention of a theme in use by the answers of these respondents, once an answer, with who or what coded it. */
export async function readMentions(
  trx: Trx,
  { questionId, revision }: { questionId: string; revision: number },
): Promise<TracedMention[]> {
  const { rows } = await sql<TracedMention>`
    select distinct on (position, themes.id, respondent_number, answers.turn, answers.id)
      themes.id as "themeId", label, answers.id as "answerId", answers.interview_id as "interviewId",
      respondent_number as respondent, answers.turn, answers.text, quote_start as start, quote_end as end,
      assigned.origin, ${codedBy}
    from themes
    join theme_assignments as assigned
      on assigned.workspace_id = themes.workspace_id and assigned.theme_id = themes.id
    join answers on answers.workspace_id = assigned.workspace_id and answers.id = assigned.answer_id
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
      and coding.codebook_version = assigned.codebook_version
    where themes.question_id = ${questionId} and retired_at is null and superseded_at is null
      and answers.state = 'answered' and answers.text is not null and answers.question_revision = ${revision}
    order by position, themes.id, respondent_number, answers.turn, answers.id, ${firstMention}`.execute(trx);
  return rows;
}

/** The model and prompt where it was a model. */
export const codedBy = sql`
  case when assigned.origin = 'model' then coding.model end as model,
  case when assigned.origin = 'model' then coding.prompt_version end as "promptVersion"`;

/** An answer with a theme and with one that was merged into it: the theme's own passage, a person's first. */
export const firstMention = sql`assigned.origin <> 'person', coded_as <> theme_id, quote_rank nulls last, coded_as`;

/** Those of some ids that are no theme of the question. */
export async function unknownThemes(
  trx: Trx,
  { questionId, themeIds }: { questionId: string; themeIds: readonly string[] },
): Promise<string[]> {
  if (themeIds.length === 0) return [];
  const rows = await trx.selectFrom('themes').select('id').where('question_id', '=', questionId).execute();
  const known = new Set(rows.map(({ id }) => id));
  return themeIds.filter((id) => !known.has(id));
}
