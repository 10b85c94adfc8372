import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { questionType, skipReason } from './questions/question.ts';
import { attributes } from './study.ts';

/** A number with its uncertainty. Null where there is nothing to say (n = 0). */
export const estimate = z.object({
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Estimate = z.infer<typeof estimate>;

/** Shares and limits are fractions of the base, null for an empty or hidden base. `count` is null when hidden. */
export const cell = z.object({
  key: z.string(),
  label: z.string(),
  count: z.int().nullable(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Cell = z.infer<typeof cell>;

/** An exact slice of a stored answer: `text === answer.slice(start, end)`. */
export const quote = z.object({
  answerId: id,
  interviewId: id,
  turn: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  respondent: z.string(),
});
export type Quote = z.infer<typeof quote>;

/** Respondents by what became of the question. */
export const bases = z.object({
  shown: z.int(),
  answered: z.int(),
  skipped: z.int(),
  preferNotToSay: z.int(),
  notApplicable: z.int(),
});
export type Bases = z.infer<typeof bases>;

export const themeCell = cell.extend({
  definition: z.string(),
  unprompted: z.int(),
  probed: z.int(),
  quotes: z.array(quote),
});
export type ThemeCell = z.infer<typeof themeCell>;

/** Who themed the answers, in words for the page. */
export const themingState = z.object({
  engine: z.enum(['model', 'keyword']),
  model: z.string().nullable(),
  /** none: nothing to theme yet · waiting: the model cannot be reached, answers stay uncoded until it can. */
  state: z.enum(['none', 'running', 'ready', 'waiting']),
  sentence: z.string(),
  codebookVersion: z.int().nullable(),
  uncoded: z.int(),
  coded: z.int(),
  /** Coded answers in which no theme was found. */
  withoutTheme: z.int(),
});
export type ThemingState = z.infer<typeof themingState>;

export const distribution = z.discriminatedUnion('type', [
  z.object({ type: z.literal('yes_no'), cells: z.array(cell) }),
  z.object({ type: z.literal('single_choice'), cells: z.array(cell) }),
  z.object({ type: z.literal('multiple_choice'), cells: z.array(cell) }),
  z.object({
    type: z.literal('scale'),
    cells: z.array(cell),
    mean: estimate,
    median: z.number().nullable(),
    /** The two highest points. */
    topBox: cell,
    /** Only for a net promoter question; −100 to 100. */
    nps: estimate.extend({ promoters: z.int(), passives: z.int(), detractors: z.int() }).nullable(),
  }),
  z.object({
    type: z.literal('ranking'),
    /** First choices. */
    cells: z.array(cell),
    items: z.array(
      z.object({ key: z.string(), label: z.string(), meanRank: estimate, places: z.array(z.int()) }),
    ),
    full: z.int(),
    partial: z.int(),
  }),
  z.object({
    type: z.literal('open_ended'),
    cells: z.array(themeCell),
    /** Respondents whose answers are themed so far: what the cells are shares of. */
    base: z.int(),
    theming: themingState,
  }),
]);
export type Distribution = z.infer<typeof distribution>;

export const reportQuestion = z.object({
  id,
  type: questionType,
  text: z.string(),
  revision: z.int(),
  /** Answers in the base. */
  n: z.int(),
  bases,
  /** The finding in words. */
  sentence: z.string(),
  /** True when a base under 5 is hidden from this reader. */
  hidden: z.boolean(),
  distribution,
});
export type ReportQuestion = z.infer<typeof reportQuestion>;

export const report = z.object({
  study: z.object({
    id,
    title: z.string(),
    state: z.string(),
    version: z.int().nullable(),
    keyResultId: id.nullable(),
    keyResultTitle: z.string().nullable(),
    targetN: z.int().nullable(),
    publishedAt: timestamp.nullable(),
  }),
  /** Interviews with at least one answer. */
  n: z.int(),
  funnel: z.object({
    opened: z.int(),
    started: z.int(),
    finished: z.int(),
    medianSeconds: z.number().nullable(),
  }),
  lastAnswerAt: timestamp.nullable(),
  questions: z.array(reportQuestion),
});
export type Report = z.infer<typeof report>;

export const interviewSummary = z.object({
  id,
  respondent: z.string(),
  attributes,
  state: z.enum(['consent', 'asking', 'finished', 'declined']),
  source: z.enum(['link', 'import']),
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

export const reportEndpoints = {
  getReport: endpoint({
    method: 'GET',
    path: '/studies/:id/report',
    access: 'report.read',
    summary: 'Distributions of every question, while answers arrive',
    params: byId,
    response: report,
  }),
  listInterviews: endpoint({
    method: 'GET',
    path: '/studies/:id/interviews',
    access: 'transcript.read',
    summary: 'Interviews of a study, newest first',
    params: byId,
    query: listQuery,
    response: listOf(interviewSummary),
  }),
  getTranscript: endpoint({
    method: 'GET',
    path: '/interviews/:id',
    access: 'transcript.read',
    summary: 'One interview, turn by turn, with what was coded in it',
    params: byId,
    response: transcript,
  }),
};
