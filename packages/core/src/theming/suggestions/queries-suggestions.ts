import type { ThemeSuggestionContent } from '@plumbline/contracts';
import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';

export type SuggestionRow = {
  id: string;
  key: string;
  suggestion: ThemeSuggestionContent;
  state: 'open' | 'accepted' | 'dismissed';
};
export type NewSuggestion = Pick<SuggestionRow, 'id' | 'key' | 'suggestion'>;

/** All that was ever suggested for a question, oldest first. */
export function readSuggestions(trx: Trx, questionId: string): Promise<SuggestionRow[]> {
  return trx
    .selectFrom('theme_suggestions')
    .where('question_id', '=', questionId)
    .select(['id', 'key', 'suggestion', 'state'])
    .orderBy('at')
    .orderBy('id')
    .execute();
}

type Place = Pick<Scope, 'workspaceId' | 'questionId' | 'at'>;

/** What is suggested of these kinds from now on, in place of what was and is still open. */
export async function replaceOpenSuggestions(
  trx: Trx,
  place: Place,
  kinds: readonly ThemeSuggestionContent['kind'][],
  suggestions: readonly NewSuggestion[],
): Promise<void> {
  await sql`
    delete from theme_suggestions
    where question_id = ${place.questionId} and state = 'open' and kind = any(${kinds}::text[])
      and not (key = any(${suggestions.map(({ key }) => key)}::text[]))`.execute(trx);
  await saveSuggestions(trx, place, suggestions);
}

/** The same thing is not suggested twice, whatever became of it: one that is open is brought up to date. */
export async function saveSuggestions(
  trx: Trx,
  { workspaceId, questionId, at }: Place,
  suggestions: readonly NewSuggestion[],
): Promise<void> {
  if (suggestions.length === 0) return;
  await trx
    .insertInto('theme_suggestions')
    .values(
      suggestions.map(({ id, key, suggestion }) => ({
        workspace_id: workspaceId,
        id,
        question_id: questionId,
        kind: suggestion.kind,
        key,
        suggestion: json(suggestion),
        state: 'open' as const,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'question_id', 'kind', 'key'])
        .doUpdateSet((eb) => ({ suggestion: eb.ref('excluded.suggestion') }))
        .where('theme_suggestions.state', '=', 'open'),
    )
    .execute();
}

export async function setSuggestionState(trx: Trx, id: string, state: SuggestionRow['state']): Promise<void> {
  await trx.updateTable('theme_suggestions').set({ state }).where('id', '=', id).execute();
}

export type ThemeSize = { themeId: string; answers: number; share: number };
export type ThemePair = { smaller: string; larger: string; overlap: number };

/** Unlocked themes with the answers that carry them, and their share of those that were read. */
export async function readSizes(trx: Trx, questionId: string): Promise<ThemeSize[]> {
  const { rows } = await sql<ThemeSize>`
    select theme_id as "themeId", count(*)::int as answers,
      count(*)::float8 / (select count(*) from answer_codings where question_id = ${questionId}) as share
    from (${carried(questionId)}) as carried
    group by theme_id`.execute(trx);
  return rows;
}

/** Pairs of unlocked themes that share answers: those in both over those in either. */
export async function readPairs(trx: Trx, questionId: string, leastShared: number): Promise<ThemePair[]> {
  const { rows } = await sql<ThemePair>`
    with carried as (${carried(questionId)}),
    sizes as (select theme_id, count(*)::int as n from carried group by theme_id)
    select smaller.theme_id as smaller, larger.theme_id as larger,
      count(*)::float8 / (min(small.n) + min(large.n) - count(*)) as overlap
    from carried as smaller
    join carried as larger using (answer_id)
    join sizes as small on small.theme_id = smaller.theme_id
    join sizes as large on large.theme_id = larger.theme_id
    where (small.n, smaller.theme_id) < (large.n, larger.theme_id)
    group by smaller.theme_id, larger.theme_id
    having count(*) >= ${leastShared}`.execute(trx);
  return rows;
}

function carried(questionId: string) {
  return sql`
    select distinct theme_id, answer_id
    from theme_assignments as assigned
    join themes on themes.workspace_id = assigned.workspace_id and themes.id = theme_id
    join answers on answers.workspace_id = assigned.workspace_id and answers.id = answer_id and superseded_at is null
    where themes.question_id = ${questionId} and retired_at is null and not locked`;
}

/** The answers that carry a theme, as they read. */
export async function readMembers(trx: Trx, themeId: string): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select answers.id, answers.text from answers
    where superseded_at is null and text is not null and exists (
      select from theme_assignments as assigned
      where assigned.workspace_id = answers.workspace_id and assigned.answer_id = answers.id and theme_id = ${themeId}
    )
    order by arrival_index`.execute(trx);
  return rows;
}
