import { type RawBuilder, sql } from 'kysely';
import type { AnswerRow, TurnRow, Written } from './rows.ts';

// Rows as a statement takes many: an array for each column, which costs the database a fraction of reading JSON.

/** Where each interview stood, and where it is to stand. */
export function stepTable(steps: readonly Written[]): RawBuilder<unknown> {
  return sql`unnest(
    ${steps.map(({ place }) => place.interviewId)}::uuid[],
    ${steps.map(({ from }) => from.last_seq)}::int[],
    ${steps.map(({ from }) => from.phase)}::text[],
    ${steps.map(({ from }) => from.language)}::text[],
    ${steps.map(({ state }) => state.phase)}::text[],
    ${steps.map(({ state }) => state.turns.length)}::int[],
    ${steps.map(({ supersedes }) => supersedes)}::uuid[]
  ) as step (interview_id, from_seq, from_phase, language, phase, last_seq, supersedes)`;
}

export function turnTable(turns: readonly TurnRow[]): RawBuilder<unknown> {
  return sql`unnest(
    ${turns.map((turn) => turn.interview_id)}::uuid[],
    ${turns.map((turn) => turn.seq)}::int[],
    ${turns.map((turn) => turn.kind)}::text[],
    ${turns.map((turn) => turn.question_id)}::uuid[],
    ${turns.map((turn) => turn.question_revision)}::int[],
    ${turns.map((turn) => turn.text)}::text[],
    ${turns.map((turn) => asJson(turn.value))}::jsonb[],
    ${turns.map((turn) => turn.submission_id)}::text[],
    ${turns.map((turn) => turn.content_hash)}::text[],
    ${turns.map((turn) => turn.reply)}::text[],
    ${turns.map((turn) => turn.moderator)}::text[],
    ${turns.map((turn) => turn.stood_in_for)}::text[],
    ${turns.map((turn) => turn.model)}::text[],
    ${turns.map((turn) => turn.prompt_version)}::text[]
  ) as turn (interview_id, seq, kind, question_id, question_revision, text, value, submission_id, content_hash, reply,
    moderator, stood_in_for, model, prompt_version)`;
}

export function answerTable(answers: readonly AnswerRow[]): RawBuilder<unknown> {
  return sql`unnest(
    ${answers.map((answer) => answer.id)}::uuid[],
    ${answers.map((answer) => answer.interview_id)}::uuid[],
    ${answers.map((answer) => answer.question_id)}::uuid[],
    ${answers.map((answer) => answer.question_revision)}::int[],
    ${answers.map((answer) => answer.turn)}::int[],
    ${answers.map((answer) => answer.asked_turn)}::int[],
    ${answers.map((answer) => answer.probed)}::boolean[],
    ${answers.map((answer) => answer.state)}::text[],
    ${answers.map((answer) => asJson(answer.value))}::jsonb[],
    ${answers.map((answer) => answer.text)}::text[],
    ${answers.map((answer) => answer.submission_id)}::text[],
    ${answers.map((answer) => answer.arrival_index)}::bigint[],
    ${answers.map((answer) => answer.answered_at)}::timestamptz[]
  ) as answer (id, interview_id, question_id, question_revision, turn, asked_turn, probed, state, value, text,
    submission_id, arrival_index, answered_at)`;
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
