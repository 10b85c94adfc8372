import { type Kysely, sql } from 'kysely';

/**
 * Indexes that every answer paid for and nothing needs: an answer has its turn, which carries the submission id under a
 * unique index, and the answers of an interview, whether they count or not, are found by that turn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index turns_submission;
    create unique index turns_submission on turns (workspace_id, interview_id, submission_id)
      where submission_id is not null;

    create unique index answers_turn on answers (workspace_id, interview_id, turn);
    drop index answers_submission;
    drop index answers_interview;

    -- Where an interview stands changes with each answer: the new row finds room beside the old one, and no index changes.
    alter table interviews set (fillfactor = 70)`.execute(db);
}
