import { type Kysely, sql } from 'kysely';

/**
 * What every answer pays for and nothing needs.
 *
 * Turns and answers are written by statements that hold their interview, and take its id from the row they hold: keys that
 * looked for it again, and for what hangs on it, were checked four times an answer. What the keys removed with an interview
 * is removed by a trigger. An answer has its turn, which carries the submission id under a unique index; the answers of an
 * interview, whether they count or not, are found by that turn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table turns
      drop constraint turns_workspace_id_question_id_fkey,
      drop constraint turns_workspace_id_interview_id_fkey;
    alter table answers drop constraint answers_workspace_id_interview_id_turn_fkey;
    -- As a key would: whoever removes the interview, whatever that role may do elsewhere.
    create function remove_what_was_said() returns trigger
    language plpgsql security definer set search_path = public as $$
    begin
      delete from answers using removed
        where answers.workspace_id = removed.workspace_id and answers.interview_id = removed.id;
      delete from turns using removed
        where turns.workspace_id = removed.workspace_id and turns.interview_id = removed.id;
      return null;
    end $$;
    revoke all on function remove_what_was_said from public;
    create trigger remove_what_was_said after delete on interviews
      referencing old table as removed for each statement execute function remove_what_was_said();

    drop index turns_submission;
    create unique index turns_submission on turns (workspace_id, interview_id, submission_id)
      where submission_id is not null;

    create unique index answers_turn on answers (workspace_id, interview_id, turn);
    drop index answers_submission;
    drop index answers_interview;

    -- Where an interview stands changes with each answer: the new row finds room beside the old one, and no index changes.
    alter table interviews set (fillfactor = 70)`.execute(db);
}
