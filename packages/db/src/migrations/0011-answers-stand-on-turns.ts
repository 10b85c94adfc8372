import { type Kysely, sql } from 'kysely';

/**
 * An answer's turn has its interview, and through it its study and question: the keys to those checked the same again,
 * three times an answer. What removes an interview, a study or a question still takes turns and answers along.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table answers
      drop constraint answers_workspace_id_interview_id_fkey,
      drop constraint answers_workspace_id_study_id_fkey,
      drop constraint answers_workspace_id_question_id_fkey`.execute(db);
}
