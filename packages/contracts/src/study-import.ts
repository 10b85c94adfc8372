import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id } from './ids.ts';
import { text, words } from './text.ts';

const importTarget = z.union([
  z.strictObject({ questionId: id }),
  z.strictObject({ attribute: words(64) }),
  z.strictObject({ respondent: z.literal(true) }),
  z.strictObject({ answeredAt: z.literal(true) }),
]);

export const importBody = z.strictObject({
  format: z.literal('jsonl'),
  /** One JSON object a line. */
  data: text(32_000_000),
  /** What each field of a line is: `{"comment": {"questionId": "…"}}`. Fields without a place are ignored. */
  map: z.record(words(200), importTarget),
  /** The importer's statement of how these respondents consented. */
  consent: words(2_000),
  /** Only check; nothing is kept. */
  dryRun: z.boolean().default(false),
});
export type ImportBody = z.input<typeof importBody>;

export const importResult = z.object({
  accepted: z.int(),
  /** `line` counts from 1. Nothing of a rejected line is kept. */
  rejected: z.array(z.object({ line: z.int(), pointer: z.string(), message: z.string() })),
  interviewIds: z.array(id),
});
export type ImportResult = z.infer<typeof importResult>;

export const studyImportEndpoints = {
  importAnswers: endpoint({
    method: 'POST',
    path: '/studies/:id/imports',
    access: 'answers.import',
    summary: 'Import past answers',
    params: byId,
    body: importBody,
    response: importResult,
    bodyLimit: 40_000_000,
    idempotent: true,
  }),
};
