import type { CodebookEdit, CodebookTheme } from '@plumbline/contracts';
import { type Engine, json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type VersionRow = {
  version: number;
  engine: Engine;
  /** Whoever made it; null for a machine or an API key. */
  by: string | null;
  at: Date;
  themes: CodebookTheme[];
  edits: CodebookEdit[];
};

/** The newest hundred versions, newest first. */
export async function readVersions(trx: Trx, questionId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, engine, users.name as by, at, themes, edits
    from codebook_versions left join users on users.id = user_id
    where question_id = ${questionId}
    order by version desc
    limit 100`.execute(trx);
  return rows;
}

export type VersionScope = { workspaceId: string; questionId: string; engine: Engine; at: Date };

/** @returns the number of the next version, which is the one in use from now on */
export async function raiseVersion(
  trx: Trx,
  { workspaceId, questionId, engine, at }: VersionScope,
): Promise<number> {
  const { version } = await trx
    .insertInto('codebooks')
    .values({
      workspace_id: workspaceId,
      question_id: questionId,
      version: 1,
      engine,
      revision: 1,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'question_id']).doUpdateSet((eb) => ({
        version: eb('codebooks.version', '+', 1),
        revision: eb('codebooks.revision', '+', 1),
        engine,
        updated_at: at,
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** What a question's answers are coded as is coded under this version from now on. */
export async function moveAlong(trx: Trx, questionId: string, version: number): Promise<void> {
  await sql`
    update answer_codings set codebook_version = ${version}
    where question_id = ${questionId} and codebook_version <> ${version}`.execute(trx);
  await sql`
    update theme_assignments as assigned set codebook_version = ${version}
    from themes
    where themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id
      and themes.question_id = ${questionId} and assigned.codebook_version <> ${version}`.execute(trx);
}

export async function insertVersion(
  trx: Trx,
  { workspaceId, questionId, engine, at }: VersionScope,
  made: Pick<VersionRow, 'version' | 'themes'> & { edits: readonly CodebookEdit[]; userId: string | null },
): Promise<void> {
  await trx
    .insertInto('codebook_versions')
    .values({
      workspace_id: workspaceId,
      question_id: questionId,
      version: made.version,
      engine,
      themes: json(made.themes),
      edits: json(made.edits),
      user_id: made.userId,
      at,
    })
    .execute();
}
