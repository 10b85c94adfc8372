import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type Scope = { workspaceId: string; questionId: string; version: number; engine: Engine; at: Date };
export type NewTheme = { id: string; label: string; definition: string; position: number };
export type NewAssignment = {
  id: string;
  answerId: string;
  themeId: string;
  start: number;
  end: number;
  rank: number | null;
  /** By the words of the theme, not by the engine. */
  origin?: 'rule';
};
export type Coder = { promptVersion: string | null; model: string | null };

/** Of `answers`, those that no person has coded. */
const isMachines = sql`not exists (
  select from answer_codings as theirs
  where theirs.workspace_id = answers.workspace_id and theirs.answer_id = answers.id and theirs.by_person
)`;

/** Only one transaction at a time writes what a question's answers were coded as. */
export async function lockCodebook(trx: Trx, questionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`codebook ${questionId}`}, 0))`.execute(trx);
}

/** Whether none of these answers was erased. Under the codebook's lock it stays so until the end of the transaction. */
export async function areAllThere(trx: Trx, answerIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from answers where id = any(${answerIds}::uuid[])`.execute(trx);
  return rows[0]?.count === new Set(answerIds).size;
}

/** Says which version is in use and which engine codes against it; what people have coded goes along. */
export async function saveCodebook(trx: Trx, scope: Scope): Promise<void> {
  await trx
    .insertInto('codebooks')
    .values({
      workspace_id: scope.workspaceId,
      question_id: scope.questionId,
      version: scope.version,
      engine: scope.engine,
      created_at: scope.at,
      updated_at: scope.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'question_id'])
        .doUpdateSet({ version: scope.version, engine: scope.engine, updated_at: scope.at }),
    )
    .execute();
  await sql`
    update answer_codings set codebook_version = ${scope.version}, engine = ${scope.engine}
    where question_id = ${scope.questionId} and by_person
      and (codebook_version, engine) <> (${scope.version}, ${scope.engine})`.execute(trx);
}

/** Adds themes that are new and brings those that exist to the given words and order. */
export async function saveThemes(trx: Trx, scope: Scope, themes: readonly NewTheme[]): Promise<void> {
  await sql`
    insert into themes (workspace_id, id, question_id, label, definition, origin, position, created_at)
    select ${scope.workspaceId}::uuid, id, ${scope.questionId}::uuid, label, definition, ${scope.engine}, position, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(themes)}::jsonb) as given (id uuid, label text, definition text, position int)
    on conflict (workspace_id, id) do update
    set label = excluded.label, definition = excluded.definition, position = excluded.position, retired_at = null`.execute(
    trx,
  );
}

/** Themes outside `keep` are no longer in use; their ids stay taken. */
export async function retireThemes(trx: Trx, scope: Scope, keep: readonly string[]): Promise<void> {
  await sql`
    update themes set retired_at = ${scope.at}
    where question_id = ${scope.questionId} and retired_at is null and not (id = any(${keep}::uuid[]))`.execute(
    trx,
  );
}

/**
 * Notes that a machine has coded these answers, with a theme or without. Left out are those that a person has coded, and
 * those that are gone or superseded, also while they are being erased: their rows are waited for.
 */
export async function saveCodings(
  trx: Trx,
  scope: Scope,
  codings: readonly { answerId: string; state: 'done' | 'none' }[],
  coder: Coder,
): Promise<void> {
  await sql`
    insert into answer_codings
      (workspace_id, answer_id, question_id, codebook_version, engine, state, prompt_version, model, coded_at)
    select answers.workspace_id, answers.id, ${scope.questionId}::uuid, ${scope.version}::int, ${scope.engine},
      given.state, ${coder.promptVersion}, ${coder.model}, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(codings)}::jsonb) as given ("answerId" uuid, state text)
    join answers on answers.id = given."answerId" and answers.superseded_at is null and ${isMachines}
    for key share of answers
    on conflict (workspace_id, answer_id, codebook_version, engine) do update
    set state = excluded.state, prompt_version = excluded.prompt_version, model = excluded.model,
      coded_at = excluded.coded_at
    where answer_codings.state <> excluded.state`.execute(trx);
}

/** Answers that a person has coded are left out. */
export async function saveAssignments(
  trx: Trx,
  scope: Scope,
  assignments: readonly NewAssignment[],
): Promise<void> {
  await sql`
    insert into theme_assignments
      (workspace_id, id, answer_id, theme_id, coded_as, codebook_version, origin, quote_start, quote_end, quote_rank, created_at)
    select answers.workspace_id, given.id, answers.id, given."themeId", given."themeId", ${scope.version}::int,
      coalesce(given.origin, ${scope.engine}), given.start, given."end", given.rank, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb)
      as given (id uuid, "answerId" uuid, "themeId" uuid, start int, "end" int, rank int, origin text)
    join answers on answers.id = given."answerId" and answers.superseded_at is null and ${isMachines}
    for key share of answers
    on conflict (workspace_id, answer_id, coded_as) do update
    set quote_start = excluded.quote_start, quote_end = excluded.quote_end, quote_rank = excluded.quote_rank
    where (theme_assignments.quote_start, theme_assignments.quote_end, theme_assignments.quote_rank)
      is distinct from (excluded.quote_start, excluded.quote_end, excluded.quote_rank)`.execute(trx);
}

/** Takes away what machines assigned in this question and is not among `assignments`; what a person has coded stays. */
export async function dropOtherAssignments(
  trx: Trx,
  scope: Scope,
  assignments: readonly NewAssignment[],
): Promise<void> {
  await sql`
    delete from theme_assignments as old
    using themes, answers
    where themes.workspace_id = old.workspace_id and themes.id = old.theme_id
      and answers.workspace_id = old.workspace_id and answers.id = old.answer_id
      and themes.question_id = ${scope.questionId} and ${isMachines}
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) as given ("answerId" uuid, "themeId" uuid)
        where given."answerId" = old.answer_id and given."themeId" = old.theme_id
      )`.execute(trx);
}

/** Takes away how one engine coded this question; what a person has coded stays. */
export async function dropCodings(trx: Trx, scope: Scope, engine: Engine): Promise<void> {
  await trx
    .deleteFrom('answer_codings')
    .where('question_id', '=', scope.questionId)
    .where('codebook_version', '=', scope.version)
    .where('engine', '=', engine)
    .where('by_person', '=', false)
    .execute();
}
