import type { CodebookEdit } from '@plumbline/contracts';
import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';
import type { Book, BookTheme } from './book.ts';

/** Every theme that a question has or ever had. */
export async function readBook(trx: Trx, questionId: string): Promise<BookTheme[]> {
  const { rows } = await sql<BookTheme>`
    select id, label, definition, include_when as "includeWhen", exclude_when as "excludeWhen",
      include_words as "includeWords", exclude_words as "excludeWords", origin, locked, position,
      case when retired_at is null then 'in_use' when merged_into is null then 'deleted' else 'merged' end as state,
      merged_into as "mergedInto"
    from themes where question_id = ${questionId}
    order by position, id`.execute(trx);
  return rows;
}

/** Adds themes that are new and brings those that exist to what they are now; the moment they were retired stays. */
export async function saveBook(trx: Trx, scope: Scope, themes: Book): Promise<void> {
  await sql`
    insert into themes (workspace_id, id, question_id, label, definition, include_when, exclude_when, include_words,
      exclude_words, origin, locked, position, merged_into, retired_at, created_at)
    select ${scope.workspaceId}::uuid, id, ${scope.questionId}::uuid, label, definition, "includeWhen", "excludeWhen",
      "includeWords", "excludeWords", origin, locked, position, "mergedInto",
      case when state <> 'in_use' then ${scope.at}::timestamptz end, ${scope.at}
    from jsonb_to_recordset(${JSON.stringify(themes)}::jsonb) as given (id uuid, label text, definition text,
      "includeWhen" text, "excludeWhen" text, "includeWords" text[], "excludeWords" text[], origin text,
      locked boolean, position int, "mergedInto" uuid, state text)
    on conflict (workspace_id, id) do update
    set label = excluded.label, definition = excluded.definition, include_when = excluded.include_when,
      exclude_when = excluded.exclude_when, include_words = excluded.include_words,
      exclude_words = excluded.exclude_words, locked = excluded.locked, position = excluded.position,
      merged_into = excluded.merged_into,
      retired_at = case when excluded.retired_at is null then null
        else coalesce(themes.retired_at, excluded.retired_at) end`.execute(trx);
}

/** Edits that wait, in their order. */
export async function readEdits(trx: Trx, questionId: string): Promise<CodebookEdit[]> {
  const rows = await trx
    .selectFrom('codebook_edits')
    .where('question_id', '=', questionId)
    .select('edit')
    .orderBy('place')
    .execute();
  return rows.map(({ edit }) => edit);
}

export async function insertEdits(
  trx: Trx,
  scope: Pick<Scope, 'workspaceId' | 'questionId' | 'at'>,
  { edits, userId }: { edits: readonly CodebookEdit[]; userId: string | null },
): Promise<void> {
  await trx
    .insertInto('codebook_edits')
    .values(
      edits.map((edit) => ({
        workspace_id: scope.workspaceId,
        question_id: scope.questionId,
        edit: json(edit),
        user_id: userId,
        at: scope.at,
      })),
    )
    .execute();
}

export async function deleteEdits(trx: Trx, questionId: string, which: 'all' | 'last'): Promise<void> {
  await sql`
    delete from codebook_edits where question_id = ${questionId}
    ${
      which === 'all'
        ? sql``
        : sql`and place = (select max(place) from codebook_edits where question_id = ${questionId})`
    }`.execute(trx);
}

/** The question of a theme, also of one that is only drafted yet. */
export async function questionOfTheme(trx: Trx, themeId: string): Promise<string | undefined> {
  const { rows } = await sql<{ questionId: string }>`
    select question_id as "questionId" from themes where id = ${themeId}
    union
    select question_id from codebook_edits
    where edit ->> 'themeId' = ${themeId} or edit -> 'into' @> ${JSON.stringify([{ themeId }])}::jsonb
    limit 1`.execute(trx);
  return rows[0]?.questionId;
}

export async function raiseRevision(trx: Trx, questionId: string): Promise<void> {
  await trx
    .updateTable('codebooks')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('question_id', '=', questionId)
    .execute();
}

/** From now on machines leave its themes as they are. */
export async function touchCodebook(trx: Trx, questionId: string, at: Date): Promise<void> {
  await trx
    .updateTable('codebooks')
    .set({ touched_at: at })
    .where('question_id', '=', questionId)
    .where('touched_at', 'is', null)
    .execute();
}
