import type { CodebookEdit, CodebookTheme, ThemeSuggestionContent } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

type InQuestion = { questionId: string };
type ThemeWords = InQuestion &
  Pick<
    CodebookTheme,
    'id' | 'label' | 'definition' | 'includeWhen' | 'excludeWhen' | 'includeWords' | 'excludeWords'
  >;
type EditWords = InQuestion & { place: number; edit: CodebookEdit };
type VersionWords = InQuestion & { version: number; themes: CodebookTheme[]; edits: CodebookEdit[] };
type SuggestionWords = InQuestion & {
  id: string;
  key: string;
  state: 'open' | 'accepted' | 'dismissed';
  suggestion: ThemeSuggestionContent;
};

export type CodebookWords = {
  themes: ThemeWords[];
  edits: EditWords[];
  versions: VersionWords[];
  suggestions: SuggestionWords[];
};

/** Every theme that some questions ever had, in use or not, and all that was ever drafted or suggested. */
export async function readCodebookWords(trx: Trx, questionIds: readonly string[]): Promise<CodebookWords> {
  const themes = await sql<ThemeWords>`
    select id, question_id as "questionId", label, definition, include_when as "includeWhen",
      exclude_when as "excludeWhen", include_words as "includeWords", exclude_words as "excludeWords"
    from themes where question_id = any(${questionIds}::uuid[])`.execute(trx);
  const edits = await sql<EditWords>`
    select question_id as "questionId", place, edit from codebook_edits
    where question_id = any(${questionIds}::uuid[])`.execute(trx);
  const versions = await sql<VersionWords>`
    select question_id as "questionId", version, themes, edits from codebook_versions
    where question_id = any(${questionIds}::uuid[])`.execute(trx);
  const suggestions = await sql<SuggestionWords>`
    select id, question_id as "questionId", key, state, suggestion from theme_suggestions
    where question_id = any(${questionIds}::uuid[])`.execute(trx);
  return {
    themes: themes.rows,
    edits: edits.rows,
    versions: versions.rows,
    suggestions: suggestions.rows,
  };
}

export async function saveThemes(trx: Trx, themes: readonly ThemeWords[]): Promise<void> {
  if (themes.length === 0) return;
  await sql`
    update themes set label = given.label, definition = given.definition, include_when = given."includeWhen",
      exclude_when = given."excludeWhen", include_words = given."includeWords", exclude_words = given."excludeWords"
    from jsonb_to_recordset(${JSON.stringify(themes)}::jsonb) as given (id uuid, label text, definition text,
      "includeWhen" text, "excludeWhen" text, "includeWords" text[], "excludeWords" text[])
    where themes.id = given.id`.execute(trx);
}

export async function saveEdits(trx: Trx, edits: readonly EditWords[]): Promise<void> {
  if (edits.length === 0) return;
  await sql`
    update codebook_edits set edit = given.edit
    from jsonb_to_recordset(${JSON.stringify(edits)}::jsonb) as given ("questionId" uuid, place bigint, edit jsonb)
    where codebook_edits.question_id = given."questionId" and codebook_edits.place = given.place`.execute(
    trx,
  );
}

export async function saveVersions(trx: Trx, versions: readonly VersionWords[]): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    update codebook_versions set themes = given.themes, edits = given.edits
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      as given ("questionId" uuid, version int, themes jsonb, edits jsonb)
    where codebook_versions.question_id = given."questionId" and codebook_versions.version = given.version`.execute(
    trx,
  );
}

export async function saveSuggestions(trx: Trx, suggestions: readonly SuggestionWords[]): Promise<void> {
  if (suggestions.length === 0) return;
  await sql`
    update theme_suggestions set key = given.key, suggestion = given.suggestion
    from jsonb_to_recordset(${JSON.stringify(suggestions)}::jsonb) as given (id uuid, key text, suggestion jsonb)
    where theme_suggestions.id = given.id`.execute(trx);
}

export async function deleteSuggestions(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`delete from theme_suggestions where id = any(${ids}::uuid[])`.execute(trx);
}
