import type { Tables, Trx } from '@plumbline/db';
import { insertWork, type Work } from '@plumbline/jobs';
import { type Insertable, sql } from 'kysely';
import type { MachineState } from './machine-types.ts';
import type { AnswerRow, Place, TurnRow } from './rows.ts';

/** One step of one interview. */
export interface Written {
  place: Place;
  turns: TurnRow[];
  answer: AnswerRow | null;
  /** Id of the answer that `answer` supersedes. */
  supersedes: string | null;
  /** Where the interview stands then. */
  state: MachineState;
}

/** Which answer a turn became, and when it arrived. */
export interface Arrived {
  interview_id: string;
  turn: number;
  arrival_index: number;
}

/**
 * Turns, answers, the ones they supersede, where the interviews stand and the work that follows: one statement, with at
 * most one step of each interview.
 */
export async function writeSteps(
  trx: Trx,
  steps: readonly Written[],
  works: readonly Work[] = [],
): Promise<Arrived[]> {
  const { rows } = await sql<Arrived>`/* prepared */
    with said as (
      insert into turns (workspace_id, interview_id, seq, kind, question_id, question_revision, text, value,
        submission_id, content_hash, reply, moderator, stood_in_for, model, prompt_version, at)
      select workspace_id, interview_id, seq, kind, question_id, question_revision, text, value,
        submission_id, content_hash, reply, moderator, stood_in_for, model, prompt_version, at
      from json_to_recordset(${JSON.stringify(steps.flatMap(({ turns }) => turns))}::json) as turn (
        workspace_id uuid, interview_id uuid, seq int, kind text, question_id uuid, question_revision int, text text,
        value jsonb, submission_id text, content_hash text, reply text, moderator text,
        stood_in_for text, model text, prompt_version text, at timestamptz)
    ),
    superseded as (
      update answers set superseded_at = old.at
      from json_to_recordset(${JSON.stringify(steps.flatMap(supersededOf))}::json) as old (id uuid, at timestamptz)
      where answers.id = old.id and answers.id = any(${steps.flatMap(({ supersedes }) => supersedes ?? [])}::uuid[])
    ),
    answered as (
      insert into answers (workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn,
        probed, state, value, text, submission_id, arrival_index, answered_at)
      select workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn,
        probed, state, value, text, submission_id, coalesce(arrival_index, nextval('answers_arrival_index_seq')), answered_at
      from json_to_recordset(${JSON.stringify(steps.flatMap(({ answer }) => answer ?? []))}::json) as answer (
        workspace_id uuid, id uuid, interview_id uuid, study_id uuid, question_id uuid, question_revision int, turn int,
        asked_turn int, probed boolean, state text, value jsonb, text text, submission_id text, arrival_index bigint,
        answered_at timestamptz)
      returning interview_id, turn, arrival_index
    ),
    moved as (
      update interviews set phase = step.phase, last_seq = step.last_seq, finished_at = step.finished_at
      from json_to_recordset(${JSON.stringify(steps.map(movedOf))}::json) as step (
        id uuid, phase text, last_seq int, finished_at timestamptz)
      where interviews.id = step.id and interviews.id = any(${steps.map(({ place }) => place.interviewId)}::uuid[])
    ),
    asked as (${insertWork(works)})
    select interview_id, turn, arrival_index from answered`.execute(trx);
  return rows;
}

function supersededOf({ supersedes, place }: Written) {
  return supersedes === null ? [] : [{ id: supersedes, at: place.now }];
}

function movedOf({ place, state }: Written) {
  return {
    id: place.interviewId,
    phase: state.phase,
    last_seq: state.turns.length,
    finished_at: state.phase === 'finished' ? place.now : null,
  };
}

export async function insertConsent(trx: Trx, row: Insertable<Tables['consents']>): Promise<void> {
  await trx.insertInto('consents').values(row).execute();
}
