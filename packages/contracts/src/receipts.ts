import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, submissionId, timestamp } from './ids.ts';
import { skipReason } from './questions/question.ts';
import { interviewPhase, interviewState, shownQuestion } from './respond.ts';
import { words } from './text.ts';

/** Sixteen base32 characters, typed with or without spaces and dashes, in any case. */
export const byReceipt = z.object({ code: words(40) });

/** What whoever holds the receipt code may do with the interview it names. */
export const receiptBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('read') }),
  /** A new answer that supersedes the one that counts; repeats of a submission get the same reply. */
  z.strictObject({
    action: z.literal('correct'),
    questionId: id,
    /** The turn of the probe whose answer is meant; the question's own when absent. */
    turn: z.int().min(1).max(100_000).optional(),
    value: z.unknown(),
    submissionId,
  }),
  z.strictObject({ action: z.literal('withdraw') }),
  z.strictObject({ action: z.literal('resume') }),
]);
export type ReceiptBody = z.infer<typeof receiptBody>;

const givenAnswer = { value: z.unknown(), skipReason: skipReason.nullable(), answeredAt: timestamp };

/** Everything the respondent said, question by question. */
export const receiptAnswers = z.object({
  study: z.object({ title: z.string(), askedBy: z.string() }),
  phase: interviewPhase,
  startedAt: timestamp,
  finishedAt: timestamp.nullable(),
  answers: z.array(
    z.object({
      question: shownQuestion,
      ...givenAnswer,
      probes: z.array(z.object({ turn: z.int(), text: z.string(), ...givenAnswer })),
    }),
  ),
});
export type ReceiptAnswers = z.infer<typeof receiptAnswers>;

export const receiptReply = z.discriminatedUnion('action', [
  receiptAnswers.extend({ action: z.literal('read') }),
  receiptAnswers.extend({ action: z.literal('correct') }),
  z.object({ action: z.literal('withdraw'), withdrawnAt: timestamp }),
  interviewState.extend({ action: z.literal('resume'), session: z.string() }),
]);
export type ReceiptReply = z.infer<typeof receiptReply>;

export const receiptEndpoints = {
  useReceipt: endpoint({
    method: 'POST',
    path: '/respond/receipts/:code',
    access: 'public',
    summary: 'Read, correct, resume or withdraw an interview by its receipt code',
    params: byReceipt,
    body: receiptBody,
    response: receiptReply,
  }),
};
