import type { AnswerValue, SkipReason } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import type { MachineState, MachineTurn } from './machine-types.ts';
import { moderatorFor } from './probe-rules/catalogue.ts';
import type { HistoryRow, InterviewRow } from './queries.ts';

/** The machine's state as the database has it, with the moderator that is configured now. */
export function readState(
  ctx: Context,
  { phase, attributes, language }: Pick<InterviewRow, 'phase' | 'attributes' | 'language'>,
  questions: readonly PublishedQuestion[],
  rows: readonly HistoryRow[],
): MachineState {
  const moderator = ctx.llm === null ? 'built_in' : moderatorFor(language);
  return { phase, attributes, language, moderator, questions, turns: rows.map(readTurn) };
}

function readTurn(row: HistoryRow): MachineTurn {
  const { seq, kind } = row;
  const questionId = row.question_id ?? '';
  switch (kind) {
    case 'question':
      return { seq, kind, questionId };
    case 'probe':
      return { seq, kind, questionId, text: row.text ?? '' };
    case 'statement':
      return { seq, kind, text: row.text ?? '' };
    case 'answer':
      return { seq, kind, questionId, asked: row.asked_turn ?? 0, value: saidValue(row) };
    case 'skip':
      return { seq, kind, questionId, asked: row.asked_turn ?? 0, reason: saidReason(row) };
    case 'back':
      return { seq, kind };
    default:
      return kind satisfies never;
  }
}

/** Safe because only validated values are written: an open answer's words, else the structured value. */
function saidValue({ text, value }: HistoryRow): AnswerValue {
  return text === null ? (value as AnswerValue) : { text };
}

/** Safe because a skip's reason is checked before it is written. */
function saidReason({ value }: HistoryRow): SkipReason {
  return value as SkipReason;
}
