import { createHash } from 'node:crypto';
import type { AnswerValue, ReceiptBody } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { AppError, found } from '../../shared/errors.ts';
import { type AskedQuestion, validateAnswer } from '../../study/index.ts';
import { unfit } from '../submit-answer.ts';
import type { GivenAnswer } from './queries.ts';

export type Correction = Extract<ReceiptBody, { action: 'correct' }>;

/** @throws not_found for a question that the interview's version does not ask. */
export function correctedQuestion(
  questions: readonly PublishedQuestion[],
  { questionId }: Correction,
): PublishedQuestion {
  return found(
    questions.find(({ id }) => id === questionId),
    'question',
  );
}

/** The answer that is meant: to the question itself, or to the probe that `turn` names. @throws conflict when there is none. */
export function correctedAnswer(
  given: readonly GivenAnswer[],
  { questionId, turn }: Correction,
): GivenAnswer {
  const meant = given.findLast((answer) =>
    turn === undefined
      ? answer.questionId === questionId && !answer.probed
      : answer.questionId === questionId && answer.askedTurn === turn,
  );
  if (meant) return meant;
  const pointer = turn === undefined ? '/questionId' : '/turn';
  throw new AppError('conflict', 'There is no answer here that could be corrected.', [
    { pointer, message: 'has no answer yet' },
  ]);
}

const inWords: AskedQuestion = {
  type: 'open_ended',
  config: { maxProbes: 0, standardProbes: [], probeInstructions: '' },
};

/** What is to count instead, in the shape of the question; a probe takes words whatever it probes. @throws invalid_input. */
export function correctedValue(
  question: PublishedQuestion,
  { probed }: GivenAnswer,
  { value }: Correction,
): AnswerValue {
  const checked = validateAnswer(probed ? inWords : question, value);
  if (!checked.ok) throw unfit(checked.errors);
  return checked.value;
}

/** Two corrections with one submission id are the same only if this is; an answer sent over the socket never is. */
export function correctionHash({ action, questionId, turn, value }: Correction): string {
  const content = { action, questionId, turn: turn ?? null, value };
  return createHash('sha256').update(canonicalJson(content)).digest('base64url');
}
