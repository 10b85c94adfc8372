import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { bases, quote, reportQuestion } from './report.ts';
import { cohort } from './study.ts';
import { words } from './text.ts';

export const evidenceKind = z.enum(['experience', 'reasons']);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** experience: the score of a scale, yes/no or choice question against the key result's target. */
export const experienceSpec = z.strictObject({
  questionId: id,
  statistic: z.enum(['mean', 'top2', 'share', 'nps']),
  /** For `share`: the option, or yes. */
  optionId: z.string().max(64).optional(),
  cohort: cohort.nullable().default(null),
});
/** reasons: what people named, of those below the line. */
export const reasonsSpec = z.strictObject({ questionId: id, cohort: cohort.nullable().default(null) });

export const chip = z.enum(['supports', 'contradicts', 'open']);
export const strength = z.enum(['none', 'anecdotal', 'directional', 'firm_so_far', 'firm']);
export type Strength = z.infer<typeof strength>;

/** The current value of a link. A share's estimate and limits are fractions; a mean's are scale points. */
export const reading = z.object({
  id,
  at: timestamp,
  n: z.int(),
  bases,
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** What the interval is held against, in the estimate's scale; null when there is no line. */
  line: z.number().nullable(),
  scale: z.enum(['share', 'points', 'nps']),
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
  questionId: id,
  decisionRule: z.string(),
  createdAt: timestamp,
});
export const evidenceCard = evidenceLink.extend({
  reading: reading.nullable(),
  question: reportQuestion.nullable(),
});
export type EvidenceCard = z.infer<typeof evidenceCard>;

/** From a number to the exact words: who is counted in each cell, and what they said. */
export const trace = z.object({
  link: evidenceLink,
  reading: reading.nullable(),
  question: z.object({ id, text: z.string(), revision: z.int(), studyVersion: z.int().nullable() }),
  cells: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
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

const linkBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('experience'),
    studyId: id,
    spec: experienceSpec,
    decisionRule: words(1_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('reasons'),
    studyId: id,
    spec: reasonsSpec,
    decisionRule: words(1_000).optional(),
  }),
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
  traceEvidence: endpoint({
    method: 'GET',
    path: '/evidence/:id/trace',
    access: 'evidence.trace',
    summary: 'Follow a number to respondents, answers and exact words',
    params: byId,
    response: trace,
  }),
};
