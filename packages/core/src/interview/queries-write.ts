import type { Tables, Trx } from '@plumbline/db';
import { insertWork, type Work } from '@plumbline/jobs';
import { type Insertable, sql } from 'kysely';
import { studyMayEnd } from '../study/index.ts';
import { stepTable, turnTable } from './queries-write-rows.ts';
import type { Written } from './rows.ts';

/** A step that was written: which answer a turn became, and when it arrived; nulls where there is no answer. */
export interface Arrived {
  interview_id: string;
  turn: number | null;
  arrival_index: number | null;
}

interface WriteOptions {
  works: readonly Work[];
  /** Whether steps count that may end their study, or come after its end. */
  ending: boolean;
}

/**
 * Turns, answers, the ones they supersede, where the interviews stand and the work that follows: one statement, with at
 * most one step of each interview. A step is written only where its interview still stands as it did when the step was
 * decided; it is held from then on. Interviews are taken in the order of `steps`, which is to be that of their ids.
 */
export async function writeSteps(
  trx: Trx,
  steps: readonly Written[],
  { works, ending }: WriteOptions,
): Promise<Arrived[]> {
  const [one] = steps;
  if (!one) return [];
  const { workspaceId, now } = one.place;
  const { rows } = await sql<Arrived>`/* prepared */
    with step as materialized (select * from ${stepTable(steps)}),
    moved as (
      update interviews set phase = step.phase, last_seq = step.last_seq,
        finished_at = case when step.phase = 'finished' then ${now}::timestamptz end
      from step
      where interviews.workspace_id = ${workspaceId}::uuid and interviews.id = step.interview_id
        and interviews.id = any(${steps.map(({ place }) => place.interviewId)}::uuid[])
        and interviews.last_seq = step.from_seq and interviews.phase = step.from_phase
        and interviews.language = step.language
        and (${ending}::boolean or step.phase <> 'finished' or not exists (
          select from studies
          where studies.workspace_id = interviews.workspace_id and studies.id = interviews.study_id and ${studyMayEnd}))
      returning interviews.id, interviews.study_id
    ),
    made as materialized (
      select turn.*, moved.study_id from moved join ${turnTable(steps)} on moved.id = turn.interview_id
    ),
    said as (
      insert into turns (workspace_id, interview_id, seq, kind, question_id, question_revision, text, value,
        submission_id, content_hash, reply, moderator, stood_in_for, model, prompt_version, at)
      select ${workspaceId}::uuid, interview_id, seq, kind, question_id, question_revision, text, value,
        submission_id, content_hash, reply, moderator, stood_in_for, model, prompt_version, ${now}::timestamptz
      from made
    ),
    superseded as (
      update answers set superseded_at = ${now}::timestamptz
      from moved join step on step.interview_id = moved.id
      where answers.workspace_id = ${workspaceId}::uuid and answers.id = step.supersedes
        and answers.id = any(${steps.flatMap(({ supersedes }) => supersedes ?? [])}::uuid[])
    ),
    answered as (
      insert into answers (workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn,
        probed, state, value, text, submission_id, arrival_index, answered_at)
      select ${workspaceId}::uuid, answer_id, interview_id, study_id, question_id, question_revision, seq, asked_turn,
        probed, state, case when state = 'answered' then value end, text, submission_id,
        coalesce(arrival_index, nextval('answers_arrival_index_seq')), answered_at
      from made where answer_id is not null
      returning interview_id, turn, arrival_index
    ),
    asked as (${insertWork(works)})
    select moved.id as interview_id, turn, arrival_index
    from moved left join answered on answered.interview_id = moved.id`.execute(trx);
  return rows;
}

export async function insertConsent(trx: Trx, row: Insertable<Tables['consents']>): Promise<void> {
  await trx.insertInto('consents').values(row).execute();
}
