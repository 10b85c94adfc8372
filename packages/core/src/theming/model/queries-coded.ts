import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';

export type CodedByModel = {
  answerId: string;
  state: 'done' | 'none';
};
export type ModelAssignment = {
  id: string;
  answerId: string;
  themeId: string;
  start: number;
  end: number;
  origin: 'model' | 'rule';
};
export type ModelTheme = {
  id: string;
  label: string;
  definition: string;
  includeWhen: string;
  excludeWhen: string;
  position: number;
};

/**
 * Notes that the model has coded these answers under this version, each at most once: what is coded already, by whomever,
 * is left alone, as are answers that are gone or superseded; those being erased at this moment are waited for.
 * @returns the answers that are now coded.
 */
export async function insertModelCodings(
  trx: Trx,
  scope: Scope,
  codings: readonly CodedByModel[],
  coder: { promptVersion: string | null; model: string },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into answer_codings
      (workspace_id, answer_id, question_id, codebook_version, engine, state, prompt_version, model, coded_at)
    select answers.workspace_id, answers.id, ${scope.questionId}::uuid, ${scope.version}::int, 'model', given.state,
      ${coder.promptVersion}, ${coder.model}, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(codings)}::jsonb) as given ("answerId" uuid, state text)
    join answers on answers.id = given."answerId" and answers.superseded_at is null
    where not exists (
      select from answer_codings as theirs
      where theirs.workspace_id = answers.workspace_id and theirs.answer_id = answers.id and theirs.by_person
    )
    for key share of answers
    on conflict (workspace_id, answer_id, codebook_version, engine) do nothing
    returning answer_id as id`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/** What these answers carry from now on, in place of what machines assigned to them before. */
export async function replaceAssignments(
  trx: Trx,
  scope: Scope,
  answerIds: readonly string[],
  assignments: readonly ModelAssignment[],
): Promise<void> {
  await sql`
    delete from theme_assignments where answer_id = any(${answerIds}::uuid[]) and origin <> 'person'`.execute(
    trx,
  );
  await sql`
    insert into theme_assignments
      (workspace_id, id, answer_id, theme_id, coded_as, codebook_version, origin, quote_start, quote_end, created_at)
    select ${scope.workspaceId}::uuid, id, "answerId", "themeId", "themeId", ${scope.version}::int, origin, start, "end",
      ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb)
      as given (id uuid, "answerId" uuid, "themeId" uuid, start int, "end" int, origin text)
    on conflict (workspace_id, answer_id, coded_as) do nothing`.execute(trx);
}

export async function insertThemes(trx: Trx, scope: Scope, themes: readonly ModelTheme[]): Promise<void> {
  await sql`
    insert into themes
      (workspace_id, id, question_id, label, definition, include_when, exclude_when, origin, position, created_at)
    select ${scope.workspaceId}::uuid, id, ${scope.questionId}::uuid, label, definition, "includeWhen", "excludeWhen",
      'model', position, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(themes)}::jsonb) as given
      (id uuid, label text, definition text, "includeWhen" text, "excludeWhen" text, position int)`.execute(
    trx,
  );
}

/** Answers without a theme are to be held against the next version's list. */
export async function forgetNone(trx: Trx, questionId: string): Promise<void> {
  await sql`
    delete from answer_codings
    where question_id = ${questionId} and engine = 'model' and state = 'none' and not by_person`.execute(trx);
}

/** The model codes against this codebook from now on: what shared words coded is to be coded again, what people did stays. */
export async function takeOver(trx: Trx, questionId: string): Promise<void> {
  await sql`
    delete from theme_assignments as assigned using themes
    where themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id
      and themes.question_id = ${questionId} and assigned.origin in ('keyword', 'rule')
      and not exists (
        select from answer_codings as theirs
        where theirs.workspace_id = assigned.workspace_id and theirs.answer_id = assigned.answer_id and theirs.by_person
      )`.execute(trx);
  await sql`
    delete from answer_codings
    where question_id = ${questionId} and engine = 'keyword' and not by_person`.execute(trx);
  await sql`
    update answer_codings set engine = 'model'
    where question_id = ${questionId} and engine = 'keyword' and by_person`.execute(trx);
  await sql`update codebooks set engine = 'model' where question_id = ${questionId}`.execute(trx);
}

/** How far a run is. */
export async function setRunTotal(
  trx: Trx,
  runId: string,
  { total, version, promptVersion }: { total: number; version: number; promptVersion: string },
): Promise<void> {
  await trx
    .updateTable('theming_runs')
    .set({ done: 0, total, codebook_version: version, prompt_version: promptVersion })
    .where('id', '=', runId)
    .execute();
}

/** Counts what a batch brought. A run that waited for the model goes on as soon as anything is coded again. */
export async function addToRun(
  trx: Trx,
  runId: string,
  { done, rejected, version }: { done: number; rejected: number; version: number },
): Promise<void> {
  await sql`
    update theming_runs
    set done = done + ${done}::int, total = greatest(total, done + ${done}::int),
      quotes_rejected = quotes_rejected + ${rejected}::int, codebook_version = ${version}::int,
      detail = case when state = 'waiting' and ${done}::int > 0 then '' else detail end,
      state = case when state = 'waiting' and ${done}::int > 0 then 'running' else state end
    where id = ${runId}`.execute(trx);
}
