import { z } from 'zod';
import { attributes } from './cohorts.ts';
import { id, timestamp } from './ids.ts';
import { language } from './languages.ts';
import { moderator, stoodInFor } from './moderation.ts';
import { questionType, skipReason } from './questions/question.ts';

/** What makes an interview look unusual; `person` is a colleague's own reason. */
export const flagKind = z.enum([
  'person',
  'speeding',
  'straight_lining',
  'repeated_text',
  'gibberish',
  'burst',
]);
export type FlagKind = z.infer<typeof flagKind>;

export const interviewSummary = z.object({
  id,
  respondent: z.string(),
  attributes,
  state: z.enum(['consent', 'asking', 'finished', 'declined', 'withdrawn']),
  source: z.enum(['link', 'import']),
  wave: z.int(),
  /** The language it was held in. */
  language,
  /** Why it looks unusual; null when it does not. */
  flag: z.string().nullable(),
  startedAt: timestamp,
  finishedAt: timestamp.nullable(),
  answers: z.int(),
});
export type InterviewSummary = z.infer<typeof interviewSummary>;

/** A coded passage: `text === turn.text.slice(start, end)`. */
export const highlight = z.object({
  themeId: id,
  label: z.string(),
  start: z.int(),
  end: z.int(),
  origin: z.enum(['model', 'keyword', 'rule', 'person']),
});

export const transcriptTurn = z.object({
  seq: z.int(),
  speaker: z.enum(['interviewer', 'respondent']),
  kind: z.enum(['question', 'probe', 'statement', 'answer', 'skip', 'back']),
  at: timestamp,
  /** Words said or shown; for a structured answer the labels that were chosen. */
  text: z.string(),
  questionId: id.nullable(),
  questionType: questionType.nullable(),
  answerId: id.nullable(),
  submissionId: z.string().nullable(),
  value: z.unknown(),
  skipReason: skipReason.nullable(),
  /** Who decided, after the answer before, to ask this; null where nothing was to be decided. */
  moderator: moderator.nullable(),
  stoodInFor: stoodInFor.nullable(),
  /** The answer was edited later; the later turn counts. */
  superseded: z.boolean(),
  highlights: z.array(highlight),
});
export type TranscriptTurn = z.infer<typeof transcriptTurn>;

export const transcript = interviewSummary.extend({
  study: z.object({ id, title: z.string(), version: z.int() }),
  consent: z.object({ version: z.int(), quote: z.boolean(), statement: z.string() }).nullable(),
  turns: z.array(transcriptTurn),
});
export type Transcript = z.infer<typeof transcript>;
