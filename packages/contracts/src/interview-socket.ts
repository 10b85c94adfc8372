import { z } from 'zod';
import { errorCode } from './error-codes.ts';
import { answerBody, backBody, consentBody, interviewState, respondentTurn, skipBody } from './respond.ts';

/** Protocol version of /api/v1/respond/socket. */
export const interviewSocketVersion = 1;

export const interviewCloseCodes = {
  tooLarge: 1009,
  restarting: 1012,
  badFrame: 4400,
  badSession: 4401,
  takenOver: 4409,
} as const;

/** Frames a respondent's page may send. The first must be `hello`. */
export const interviewClientFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    v: z.literal(interviewSocketVersion),
    session: z.string().min(16).max(200),
    lastSeq: z.int().min(0),
  }),
  z.strictObject({ type: z.literal('consent'), ...consentBody.shape }),
  z.strictObject({ type: z.literal('answer'), ...answerBody.shape }),
  z.strictObject({ type: z.literal('skip'), ...skipBody.shape }),
  z.strictObject({ type: z.literal('back'), ...backBody.shape }),
  z.strictObject({ type: z.literal('finish') }),
  z.strictObject({ type: z.literal('ping') }),
]);
export type InterviewClientFrame = z.infer<typeof interviewClientFrame>;

/** Frames the server sends. `state` answers hello and consent. */
export const interviewServerFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), state: interviewState }),
  z.object({ type: z.literal('turn'), turn: respondentTurn }),
  z.object({ type: z.literal('ack'), submissionId: z.string(), seq: z.int() }),
  z.object({
    type: z.literal('problem'),
    code: errorCode,
    detail: z.string(),
    submissionId: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  }),
  z.object({ type: z.literal('taken_over') }),
  z.object({ type: z.literal('completed'), receipt: z.string() }),
  z.object({ type: z.literal('pong') }),
]);
export type InterviewServerFrame = z.infer<typeof interviewServerFrame>;
