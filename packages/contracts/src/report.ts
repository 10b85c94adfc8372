import { z } from 'zod';
import { bases, distribution, estimate, weightedNumbers } from './distribution.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { moderation } from './moderation.ts';
import { questionType } from './questions/question.ts';
import { reportFile } from './report-file.ts';
import { words } from './text.ts';
import { automaticFlagKind, interviewSummary, transcript } from './transcript.ts';

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
  /** With groups at their known sizes, and that in words; null when no sizes are known or the answers cannot carry them. */
  weighting: weightedNumbers.extend({ attributes: z.array(z.string()), sentence: z.string() }).nullable(),
  /** What to mind, a sentence each: why it is not weighted, that early answerers differ, what flagged interviews change. */
  notes: z.array(z.string()),
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
  comparison: z
    .object({
      words: z.string(),
      method: z.string(),
      p: z.number().nullable(),
      /** Benjamini–Hochberg's q-value of p among the comparisons of this view, which nobody named before. */
      q: z.object({ value: z.number(), among: z.int() }).nullable(),
      /** How many more answers would tell the two apart, in words; null when they are, or it cannot be said. */
      moreNeeded: z.string().nullable(),
    })
    .nullable(),
  /** Answers to how it was asked before, newest first; never added to those above. */
  earlier: z.array(
    z.object({
      revision: z.int(),
      type: questionType,
      text: z.string(),
      n: z.int(),
      bases,
      sentence: z.string(),
      hidden: z.boolean(),
      distribution,
    }),
  ),
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
    /** People with a single-use link of their own; null where nobody was asked by name. */
    invited: z.int().nullable(),
    opened: z.int(),
    started: z.int(),
    finished: z.int(),
    /** Erased at their respondents' wish; counted nowhere else. */
    withdrawn: z.int(),
    medianSeconds: z.number().nullable(),
  }),
  lastAnswerAt: timestamp.nullable(),
  /** What the reader may filter and compare by; values with a base under 5 are hidden from viewers. */
  attributes: z.array(
    z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), n: z.int().nullable() })) }),
  ),
  /** Interviews that look unusual, and whether they are counted. */
  flagged: z.object({ interviews: z.int(), counted: z.boolean() }),
  /** Who decided about follow-up questions in the wave's interviews. */
  moderation,
  waves: z.array(
    z.object({ wave: z.int(), startedAt: timestamp, endedAt: timestamp.nullable(), finished: z.int() }),
  ),
  /** People on the list that everybody was drawn from: intervals are about those not heard. Null where others could answer. */
  listed: z.int().nullable(),
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
  dismissFlag: endpoint({
    method: 'PUT',
    path: '/interviews/:id/flag/dismissal',
    access: 'transcript.read',
    summary: 'Dismiss an automatic flag, or take that back; a dismissed one does not come back by itself',
    params: byId,
    body: z.strictObject({ kind: automaticFlagKind, dismissed: z.boolean() }),
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
