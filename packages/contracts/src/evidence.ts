import { z } from 'zod';
import { bases, estimate, quote } from './distribution.ts';
import { endpoint } from './endpoint.ts';
import {
  contrastSpec,
  evidenceKind,
  experienceSpec,
  objectionSpec,
  reachSpec,
  reasonsSpec,
} from './evidence-specs.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { reportQuestion } from './report.ts';
import { study } from './study.ts';
import { words } from './text.ts';

export const chip = z.enum(['supports', 'contradicts', 'open']);
export const strength = z.enum(['none', 'anecdotal', 'directional', 'firm_so_far', 'firm']);
export type Strength = z.infer<typeof strength>;

/** The current value of a link. A share's estimate and limits are fractions; a mean's are scale points. */
export const reading = z.object({
  id,
  at: timestamp,
  /** When the newest answer that it counts was given; null where it counts none, or does not tell. */
  lastAnswerAt: timestamp.nullable(),
  n: z.int(),
  bases,
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** What the interval is held against, in the estimate's scale; null when there is no line. */
  line: z.number().nullable(),
  /** ratio: a risk or odds ratio; its axis is logarithmic. sus: 0–100. */
  scale: z.enum(['share', 'points', 'nps', 'sus', 'ratio']),
  /** Ends of the axis in the estimate's scale. */
  axis: z.tuple([z.number(), z.number()]),
  method: z.string(),
  regime: z.enum(['live', 'closed']),
  verdict: z.enum(['met', 'missed', 'open']),
  chip,
  strength,
  strengthReason: z.string(),
  /** The claim and the finding in words, with n and the interval. */
  claim: z.string(),
  sentence: z.string(),
  /** Short facts for the line under the claim: "Cohort of 1,000, outcome-sampled", "E-value 3.5, limit 1.9". */
  facts: z.array(z.string()),
  /** One a claim: a contrast has direction and magnitude. */
  verdicts: z.array(z.object({ label: z.string(), words: z.string() })),
  /** Written or changed after the first answer: exploratory, never confirmed. */
  exploratory: z.boolean(),
  /** Benjamini–Hochberg's q-value among the exploratory claims of the objective; null for a claim that is none, or has no test. */
  q: z.object({ value: z.number(), among: z.int() }).nullable(),
  /** Too old, or of a question or key result that has changed since: a top-up is offered. */
  stale: z.boolean(),
  /** Groups were given their known sizes: what the answers are then worth, and the number without; null when all count alike. */
  weighting: z
    .object({ attributes: z.array(z.string()), effectiveN: z.number(), unweighted: estimate })
    .nullable(),
  /** What to mind: many missing, early answerers differ, a stale question. In words; empty when nothing. */
  cautions: z.array(z.string()),
  /** How many more answers would settle it, in words; null when it is settled or cannot be said. */
  moreNeeded: z.string().nullable(),
  /** The same number with flagged interviews the other way round; null when none is flagged. */
  flagged: z
    .object({
      interviews: z.int(),
      counted: z.boolean(),
      other: z.object({
        n: z.int(),
        estimate: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
      }),
    })
    .nullable(),
  /** What made it differ from the reading before: answers, or respondents who withdrew. */
  reason: z.enum(['answers', 'withdrawal']),
  /** Respondents it counts who have withdrawn since it was read: it can no longer be recomputed. */
  withdrawnSince: z.int(),
  /** The wave it belongs to, from 1. */
  wave: z.int(),
  /** The wave before with the same wording, for a change; null where the series starts or breaks. */
  previous: z
    .object({
      wave: z.int(),
      n: z.int(),
      estimate: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      change: z.string(),
    })
    .nullable(),
  arrivalIndex: z.int(),
});
export type Reading = z.infer<typeof reading>;

export const evidenceLink = z.object({
  id,
  keyResultId: id,
  kind: evidenceKind,
  studyId: id,
  studyTitle: z.string(),
  studyState: z.string(),
  /** The question it rests on first; a contrast by attributes alone rests on none. */
  questionId: id.nullable(),
  spec: z.record(z.string(), z.unknown()),
  decisionRule: z.string(),
  createdAt: timestamp,
});
export const evidenceCard = evidenceLink.extend({
  reading: reading.nullable(),
  question: reportQuestion.nullable(),
  /** The strongest words on the other side; null when nobody said any. `among` is how many could have. */
  contradicting: z.object({ quote: quote.nullable(), among: z.int() }).nullable(),
});
export type EvidenceCard = z.infer<typeof evidenceCard>;

/** From a number to the exact words: who is counted in each cell, and what they said. */
export const trace = z.object({
  link: evidenceLink,
  reading: reading.nullable(),
  question: z
    .object({ id, text: z.string(), revision: z.int(), studyVersion: z.int().nullable() })
    .nullable(),
  cells: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** People counted; one who says it in several answers has several of them below. */
      respondents: z.int(),
      answers: z.array(
        z.object({
          answerId: id,
          interviewId: id,
          respondent: z.string(),
          turn: z.int(),
          value: z.unknown(),
          quote: quote.nullable(),
          codedBy: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type Trace = z.infer<typeof trace>;

const rule = { studyId: id, decisionRule: words(1_000).optional() };
const linkBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('experience'), ...rule, spec: experienceSpec }),
  z.strictObject({ kind: z.literal('reasons'), ...rule, spec: reasonsSpec }),
  z.strictObject({ kind: z.literal('contrast'), ...rule, spec: contrastSpec }),
  z.strictObject({ kind: z.literal('reach'), ...rule, spec: reachSpec }),
  z.strictObject({ kind: z.literal('objection'), ...rule, spec: objectionSpec }),
]);

export const evidenceEndpoints = {
  listEvidence: endpoint({
    method: 'GET',
    path: '/key-results/:id/evidence',
    access: 'evidence.read',
    summary: 'Evidence cards of a key result',
    params: byId,
    response: listOf(evidenceCard),
  }),
  linkEvidence: endpoint({
    method: 'POST',
    path: '/key-results/:id/evidence',
    access: 'evidence.write',
    summary: 'Tie a question to a key result',
    params: byId,
    body: linkBody,
    response: evidenceLink,
    status: 201,
  }),
  listReadings: endpoint({
    method: 'GET',
    path: '/evidence/:id/readings',
    access: 'evidence.read',
    summary: 'Readings, newest first',
    params: byId,
    query: listQuery,
    response: listOf(reading),
  }),
  topUp: endpoint({
    method: 'POST',
    path: '/evidence/:id/top-up',
    access: 'study.write',
    summary: 'Draft a study of three questions that asks again what a stale reading rests on',
    params: byId,
    response: study,
    status: 201,
  }),
  traceEvidence: endpoint({
    method: 'GET',
    path: '/evidence/:id/trace',
    access: 'evidence.trace',
    summary: 'Follow a number to respondents, answers and exact words',
    params: byId,
    response: trace,
  }),
};
