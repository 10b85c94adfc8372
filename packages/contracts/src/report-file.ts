import { z } from 'zod';
import { attributes, cohortSize } from './cohorts.ts';
import { bases, distribution, weightedNumbers } from './distribution.ts';
import { id, timestamp } from './ids.ts';
import { questionType } from './questions/question.ts';

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
      /** False where only some respondents are asked it: no list is known of these. */
      asksAll: z.boolean().default(true),
      n: z.int(),
      bases,
      distribution,
      /** With groups at their known sizes; recomputes from `weights`. */
      weighted: weightedNumbers.nullable().default(null),
    }),
  ),
  /** People on the list that everybody was drawn from; null where others could answer. */
  listed: z.int().nullable().default(null),
  /** Known sizes of groups, and which of these every respondent is in; null when none is known. */
  weights: z
    .object({
      sizes: z.array(cohortSize),
      respondents: z.array(z.object({ interviewId: id, attributes })),
    })
    .nullable()
    .default(null),
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
