import { type Kysely, sql } from 'kysely';

/**
 * An answer's turn has its interview, and through it its study, whose version has the question: the keys to those checked
 * the same again, five times an answer. What removes a study or an interview still takes turns and answers along.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table answers
      drop constraint answers_workspace_id_interview_id_fkey,
      drop constraint answers_workspace_id_study_id_fkey,
      drop constraint answers_workspace_id_question_id_fkey;
    alter table turns drop constraint turns_workspace_id_question_id_fkey`.execute(db);
}
