import type { CodebookEdit } from '@plumbline/contracts';
import { json, type Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { Scope } from '../queries-write.ts';
import { readCodebookThemes } from './queries-themes.ts';

type Change = {
  workspaceId: string;
  questionId: string;
  engine: Scope['engine'];
  at: Date;
  /** What a person changed; none when a machine made it. */
  edits?: readonly CodebookEdit[];
  userId?: string | null;
};

/**
 * Makes the themes in use the next version of the codebook, the first where there is none. What stays coded moves
 * along: delete what is to be coded again before. Under the codebook's lock, after the themes were written.
 * @returns the version's number
 */
export async function makeVersion(trx: Trx, change: Change): Promise<number> {
  const { questionId } = change;
  const version = await raiseVersion(trx, change);
  await sql`
    update answer_codings set codebook_version = ${version}
    where question_id = ${questionId} and codebook_version <> ${version}`.execute(trx);
  await sql`
    update theme_assignments as assigned set codebook_version = ${version}
    from themes
    where themes.workspace_id = assigned.workspace_id and themes.id = assigned.theme_id
      and themes.question_id = ${questionId} and assigned.codebook_version <> ${version}`.execute(trx);
  await trx
    .insertInto('codebook_versions')
    .values({
      workspace_id: change.workspaceId,
      question_id: questionId,
      version,
      engine: change.engine,
      themes: json(await readCodebookThemes(trx, questionId)),
      edits: json(change.edits ?? []),
      user_id: change.userId ?? null,
      at: change.at,
    })
    .execute();
  return version;
}

async function raiseVersion(trx: Trx, { workspaceId, questionId, engine, at }: Change): Promise<number> {
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
