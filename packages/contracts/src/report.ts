import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { questionType, skipReason } from './questions/question.ts';
import { attributes } from './study.ts';
import { words } from './text.ts';

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
  z.object({
    type: z.literal('multiple_choice'),
    cells: z.array(cell),
    /** Respondents who chose both, one entry a pair; null counts are hidden. */
    together: z.array(z.object({ a: z.string(), b: z.string(), count: z.int().nullable() })),
  }),
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
      z.object({
        key: z.string(),
        label: z.string(),
        meanRank: estimate,
        places: z.array(z.int()),
        /** Plackett–Luce worth, a share of 1; null without answers. */
        worth: z.number().nullable(),
        /** Items of one tier cannot be told apart; 1 is the first. */
        tier: z.int().nullable(),
      }),
    ),
    full: z.int(),
    partial: z.int(),
    /** True when some item is always above or below another, so that worths rest on a regularisation. */
    regularised: z.boolean(),
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
  /** The same question for each cohort of `compare`; empty without it. */
  groups: z.array(
    z.object({
      value: z.string(),
      n: z.int(),
      bases,
      sentence: z.string(),
      hidden: z.boolean(),
      distribution,
    }),
  ),
  /** Whether two cohorts differ, by the right test, in words; null without two groups. */
  comparison: z.object({ words: z.string(), method: z.string(), p: z.number().nullable() }).nullable(),
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
  /** What the reader may filter and compare by; values with a base under 5 are hidden from viewers. */
  attributes: z.array(
    z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), n: z.int().nullable() })) }),
  ),
  /** Interviews that look unusual, and whether they are counted. */
  flagged: z.object({ interviews: z.int(), counted: z.boolean() }),
  waves: z.array(
    z.object({ wave: z.int(), startedAt: timestamp, endedAt: timestamp.nullable(), finished: z.int() }),
  ),
  /** Live: answers still arrive and the intervals may be read at any time. */
  regime: z.enum(['live', 'closed']),
  questions: z.array(reportQuestion),
  /** A SUS is ten questions and one score. */
  sus: z.array(
    z.object({
      blockId: z.string(),
      questionIds: z.array(id),
      n: z.int(),
      score: estimate,
      grades: z.string().nullable(),
      sentence: z.string(),
    }),
  ),
});
export type Report = z.infer<typeof report>;

export const interviewSummary = z.object({
  id,
  respondent: z.string(),
  attributes,
  state: z.enum(['consent', 'asking', 'finished', 'declined']),
  source: z.enum(['link', 'import']),
  wave: z.int(),
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

const whereKey = /^where\[([A-Za-z][A-Za-z0-9_]{0,63})\]$/;

/** `?where[cohort]=churned&compare=plan&wave=2&includeFlagged=false` */
export const reportQuery = z
  .object({
    compare: z.string().max(64).optional(),
    includeFlagged: z.enum(['true', 'false']).optional(),
    wave: z.coerce.number().int().min(1).max(10_000).optional(),
  })
  .catchall(z.string().max(200))
  .refine(
    (query) => Object.keys(query).every((key) => known.has(key) || whereKey.test(key)),
    'names an unknown parameter',
  );
const known = new Set(['compare', 'includeFlagged', 'wave']);
export type ReportQuery = z.output<typeof reportQuery>;

/** The attribute filters of a query. */
export function whereOf(query: ReportQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => {
      const name = whereKey.exec(key)?.[1];
      return name === undefined ? [] : [[name, String(value)]];
    }),
  );
}

/**
 * A report with everything it was made of: counts recompute from `answers`, quotes are slices of their `text`, and `hash` is
 * the SHA-256 of the file's canonical JSON without itself.
 */
export const reportFile = z.object({
  format: z.literal('plumbline-report/1'),
  exportedAt: timestamp,
  study: z.object({ id, title: z.string(), version: z.int().nullable(), state: z.string() }),
  /** The wave whose answers these are, and the regime of its intervals. */
  wave: z.int(),
  regime: z.enum(['live', 'closed']),
  questions: z.array(
    z.object({
      id,
      revision: z.int(),
      type: questionType,
      text: z.string(),
      config: z.record(z.string(), z.unknown()),
      n: z.int(),
      bases,
      distribution,
    }),
  ),
  answers: z.array(
    z.object({
      id,
      interviewId: id,
      respondent: z.string(),
      questionId: id,
      revision: z.int(),
      turn: z.int(),
      probed: z.boolean(),
      state: z.enum(['answered', 'skipped', 'prefer_not_to_say', 'not_applicable']),
      value: z.unknown(),
      text: z.string().nullable(),
      /** An open answer whose themes are known, also when it has none. */
      coded: z.boolean(),
      arrivalIndex: z.int(),
      /** Of the canonical JSON of this answer without it. */
      sha256: z.string(),
    }),
  ),
  codings: z.array(
    z.object({
      answerId: id,
      themeId: id,
      label: z.string(),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
      codedBy: z.string(),
    }),
  ),
  evidence: z.array(z.record(z.string(), z.unknown())),
  hash: z.string(),
});
export type ReportFile = z.infer<typeof reportFile>;

export const reportEndpoints = {
  getReport: endpoint({
    method: 'GET',
    path: '/studies/:id/report',
    access: 'report.read',
    summary: 'Distributions of every question, while answers arrive',
    params: byId,
    query: reportQuery,
    response: report,
  }),
  exportStudy: endpoint({
    method: 'GET',
    path: '/studies/:id/export',
    access: 'transcript.read',
    summary: 'The report as one file with its inputs and their hashes; `plumbline verify` checks it offline',
    params: byId,
    query: z.object({ format: z.literal('json').default('json') }),
    response: reportFile,
  }),
  flagInterview: endpoint({
    method: 'PUT',
    path: '/interviews/:id/flag',
    access: 'transcript.read',
    summary: 'Say that an interview looks unusual, and why; null takes it back',
    params: byId,
    body: z.strictObject({ reason: words(300).nullable() }),
    status: 204,
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
