import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId } from './ids.ts';
import { direction, keyResultKind, metricValue, unit } from './okr.ts';
import { text, title } from './text.ts';

/** The rules that a key result or an objective is held against. */
export const reviewRule = z.enum([
  'output-not-outcome',
  'research-activity',
  'no-number',
  'no-baseline',
  'no-target',
  'target-not-beyond-baseline',
  'no-population',
  'no-data-source',
  'vanity-metric',
  'gameable',
  'process-health',
  'milestone',
  'indicator-unvalidated',
  'target-unsupported',
  'objective-has-number',
  'objective-is-activity',
]);
export type ReviewRule = z.infer<typeof reviewRule>;

/** What a careful coach would ask about. It never keeps anything from being saved. */
export const reviewFinding = z.object({
  rule: reviewRule,
  severity: z.enum(['warning', 'hint']),
  /** What brought it up, as it was written. */
  words: z.string(),
  why: z.string(),
  /** What to do, or a sentence to start from, with brackets where only its author knows: “from [now] to [then]”. */
  rewrite: z.string(),
});
export type ReviewFinding = z.infer<typeof reviewFinding>;

const findings = z.object({ findings: z.array(reviewFinding) });

/** What stands beside a key result's words in a form; what is not filled in yet is null or empty. */
const draftFields = z.strictObject({
  kind: keyResultKind.default('lagging'),
  unit: unit.nullable().default(null),
  direction: direction.default('increase'),
  baseline: metricValue.nullable().default(null),
  target: metricValue.nullable().default(null),
  population: text(500).default(''),
});

export const okrReviewEndpoints = {
  reviewText: endpoint({
    method: 'POST',
    path: '/review',
    access: 'okr.write',
    summary: 'Review the words of a key result or an objective while they are written',
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('objective'), text: title }),
      z.strictObject({
        kind: z.literal('key_result'),
        text: title,
        /** Without it the words are judged alone, as if nothing stood beside them. */
        fields: draftFields.optional(),
      }),
    ]),
    response: findings,
  }),
  reviewKeyResult: endpoint({
    method: 'POST',
    path: '/key-results/:id/review',
    access: 'okr.read',
    summary: 'Review a key result with its fields and its evidence',
    params: byId,
    response: findings,
  }),
};
