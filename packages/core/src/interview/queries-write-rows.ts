import { type RawBuilder, sql } from 'kysely';
import type { AnswerRow, TurnRow, Written } from './rows.ts';

// Rows as a statement takes many: an array for each column, which costs the database a fraction of reading JSON.

/** Where each interview stood, and where it is to stand. */
export function stepTable(steps: readonly Written[]): RawBuilder<unknown> {
  return sql`unnest(
    ${bare(steps.map(({ place }) => place.interviewId))}::uuid[],
    ${bare(steps.map(({ from }) => from.last_seq))}::int[],
    ${steps.map(({ from }) => from.phase)}::text[],
    ${steps.map(({ from }) => from.language)}::text[],
    ${steps.map(({ state }) => state.phase)}::text[],
    ${bare(steps.map(({ state }) => state.turns.length))}::int[],
    ${bare(steps.map(({ supersedes }) => supersedes))}::uuid[]
  ) as step (interview_id, from_seq, from_phase, language, phase, last_seq, supersedes)`;
}

/** The turns, each with what makes it an answer too: question, words and value are those of the turn. */
export function turnTable(steps: readonly Written[]): RawBuilder<unknown> {
  const turns = steps.flatMap((step) => step.turns);
  const answers = steps.flatMap(({ turns, answer }) => turns.map((turn) => ownAnswer(turn, answer)));
  return sql`unnest(
    ${bare(turns.map((turn) => turn.interview_id))}::uuid[],
    ${bare(turns.map((turn) => turn.seq))}::int[],
    ${turns.map((turn) => turn.kind)}::text[],
    ${bare(turns.map((turn) => turn.question_id))}::uuid[],
    ${bare(turns.map((turn) => turn.question_revision))}::int[],
    ${turns.map((turn) => turn.text)}::text[],
    ${turns.map((turn) => asJson(turn.value))}::jsonb[],
    ${turns.map((turn) => turn.submission_id)}::text[],
    ${turns.map((turn) => turn.content_hash)}::text[],
    ${turns.map((turn) => turn.reply)}::text[],
    ${turns.map((turn) => turn.moderator)}::text[],
    ${turns.map((turn) => turn.stood_in_for)}::text[],
    ${turns.map((turn) => turn.model)}::text[],
    ${turns.map((turn) => turn.prompt_version)}::text[],
    ${bare(answers.map((answer) => answer?.id))}::uuid[],
    ${bare(answers.map((answer) => answer?.asked_turn))}::int[],
    ${bare(answers.map((answer) => answer?.probed))}::boolean[],
    ${answers.map((answer) => answer?.state)}::text[],
    ${bare(answers.map((answer) => answer?.arrival_index))}::bigint[],
    ${answers.map((answer) => answer?.answered_at)}::timestamptz[]
  ) as turn (interview_id, seq, kind, question_id, question_revision, text, value, submission_id, content_hash, reply,
    moderator, stood_in_for, model, prompt_version, answer_id, asked_turn, probed, state, arrival_index, answered_at)`;
}

function ownAnswer(turn: TurnRow, answer: AnswerRow | null): AnswerRow | null {
  return answer?.turn === turn.seq ? answer : null;
}

/** An array as the database reads it, of values that need no quotes: the driver would look at each for some. */
function bare(values: readonly (string | number | boolean | null | undefined)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join()}}`;
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
