import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, byToken, id, submissionId, timestamp } from './ids.ts';
import { language } from './languages.ts';
import { questionType, skipReason } from './questions/question.ts';
import { text } from './text.ts';

/** The consent text respondents read; raised with every change of its words. */
export const consentVersion = 2;

/**
 * A question as a respondent gets it, in the interview's language. `place` counts from 1 among the questions this respondent
 * may still meet: `of` only ever falls along the way, unless an earlier answer is changed.
 */
export const shownQuestion = z.object({
  id,
  type: questionType,
  text: z.string(),
  shownToRespondents: z.string(),
  required: z.boolean(),
  config: z.record(z.string(), z.unknown()),
  place: z.int(),
  of: z.int(),
});
export type ShownQuestion = z.infer<typeof shownQuestion>;

/** A question that is asked once `follows` is settled, whatever is answered: a page without a connection goes on with it. */
export const questionAhead = z.object({ follows: id, question: shownQuestion, minutesLeft: z.int() });
export type QuestionAhead = z.infer<typeof questionAhead>;

/** One turn as the respondent's page gets it. Numbers are contiguous from 1. */
export const respondentTurn = z.discriminatedUnion('kind', [
  z.object({
    seq: z.int(),
    kind: z.literal('question'),
    question: shownQuestion,
    minutesLeft: z.int(),
    previous: z.unknown(),
  }),
  z.object({
    seq: z.int(),
    kind: z.literal('probe'),
    questionId: id,
    text: z.string(),
    place: z.int(),
    of: z.int(),
    minutesLeft: z.int(),
  }),
  z.object({ seq: z.int(), kind: z.literal('statement'), text: z.string() }),
  z.object({ seq: z.int(), kind: z.literal('answer'), questionId: id, value: z.unknown() }),
  z.object({ seq: z.int(), kind: z.literal('skip'), questionId: id, reason: skipReason }),
  z.object({ seq: z.int(), kind: z.literal('back') }),
]);
export type RespondentTurn = z.infer<typeof respondentTurn>;

export const consentText = z.object({
  version: z.int(),
  title: z.string(),
  askedBy: z.string(),
  purpose: z.string(),
  minutes: z.int(),
  /** What is asked of the respondent, one promise each. */
  points: z.array(z.object({ title: z.string(), text: z.string() })),
});

export const interviewPhase = z.enum(['consent', 'asking', 'finished', 'declined', 'withdrawn']);
export type InterviewPhase = z.infer<typeof interviewPhase>;

/** Everything a page needs to resume. */
export const interviewState = z.object({
  interviewId: id,
  phase: interviewPhase,
  /** The language it is held in, one of `languages`; the first of those is the one the study is written in. */
  language,
  languages: z.array(language),
  consent: consentText,
  /** Shown right after consent and at the end. */
  receipt: z.string(),
  lastSeq: z.int(),
  /**
   * The turn that waits for the respondent: a question or a probe. Null when nothing does, and while a probe is being
   * decided: the phase is then `asking`, and the next turn follows within seconds.
   */
  open: respondentTurn.nullable(),
  canGoBack: z.boolean(),
  /** The next questions that are shown to everybody, each with the question of the script before it. */
  ahead: z.array(questionAhead),
});
export type InterviewState = z.infer<typeof interviewState>;

export const startInterviewBody = z.strictObject({
  nonce: submissionId,
  /** What the device prefers, such as de-AT; the nearest of the study's languages is taken, else its own. */
  language: text(64).optional(),
});
export const languageBody = z.strictObject({ language });

export const answerBody = z.strictObject({
  submissionId,
  questionId: id,
  /** The seq of the turn that is answered; the open one when absent. */
  turn: z.int().min(1).max(100_000).optional(),
  value: z.unknown(),
  answeredAt: timestamp.optional(),
});
export const skipBody = z.strictObject({
  submissionId,
  questionId: id,
  turn: z.int().min(1).max(100_000).optional(),
  reason: skipReason,
});
export const backBody = z.strictObject({ submissionId });
export const consentBody = z.strictObject({
  accepted: z.boolean(),
  version: z.int(),
  quote: z.boolean().default(false),
  audio: z.literal(false).default(false),
});

/** The stored reply to a submission: a repeat gets it byte for byte. `next` is what was known at commit. */
export const submissionReply = z.object({ submissionId, seq: z.int(), next: respondentTurn.nullable() });
export type SubmissionReply = z.infer<typeof submissionReply>;

export const respondEndpoints = {
  startInterview: endpoint({
    method: 'POST',
    path: '/respond/:token/interviews',
    access: 'public',
    summary: 'Start an interview from a study link; the same nonce gets the same answer again',
    params: byToken,
    body: startInterviewBody,
    response: interviewState.extend({
      session: z.string(),
      study: z.object({ title: z.string(), questions: z.int() }),
    }),
    status: 201,
  }),
  getInterviewState: endpoint({
    method: 'GET',
    path: '/respond/interviews/:id',
    access: 'respondent',
    summary: 'State to resume from',
    params: byId,
    response: interviewState,
  }),
  giveConsent: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/consent',
    access: 'respondent',
    summary: 'Accept or decline',
    params: byId,
    body: consentBody,
    response: interviewState,
  }),
  setLanguage: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/language',
    access: 'respondent',
    summary: 'Go on in another of the study’s languages',
    params: byId,
    body: languageBody,
    response: interviewState,
  }),
  submitAnswer: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/answers',
    access: 'respondent',
    summary: 'Answer a question or a probe; acknowledged after commit',
    params: byId,
    body: answerBody,
    response: submissionReply,
  }),
  skipQuestion: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/skip',
    access: 'respondent',
    summary: 'Leave a question without an answer',
    params: byId,
    body: skipBody,
    response: submissionReply,
  }),
  goBack: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/back',
    access: 'respondent',
    summary: 'Open the question before',
    params: byId,
    body: backBody,
    response: submissionReply,
  }),
  finishInterview: endpoint({
    method: 'POST',
    path: '/respond/interviews/:id/finish',
    access: 'respondent',
    summary: 'Stop here',
    params: byId,
    response: interviewState,
  }),
};
