import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { text, words } from './text.ts';

/** How a day without words is written: 2026-03-01, 1.3.2026 or 3/1/2026. */
export const dateOrder = z.enum(['iso', 'day_first', 'month_first']);
export type DateOrder = z.infer<typeof dateOrder>;

const importTarget = z.union([
  z.strictObject({
    questionId: id,
    /** What stands between several choices or ranked items of one cell; a semicolon in CSV when absent. */
    separator: z.string().min(1).max(5).optional(),
  }),
  z.strictObject({ attribute: words(64) }),
  z.strictObject({ respondent: z.literal(true) }),
  z.strictObject({ answeredAt: z.literal(true), dates: dateOrder.optional() }),
]);
export type ImportTarget = z.infer<typeof importTarget>;

export const importBody = z
  .strictObject({
    /** CSV: comma, semicolon or tab, the first line names the columns. JSONL: one JSON object a line. */
    format: z.enum(['csv', 'jsonl']),
    data: text(32_000_000),
    /** What each column is: `{"comment": {"questionId": "…"}}`. Columns without a place are ignored; a dry run without any tells the columns. */
    map: z.record(words(1_000), importTarget),
    /** The importer's statement of how these respondents consented; a dry run needs none. */
    consent: text(2_000).default(''),
    /** What a line with a fault does: it alone is left out, or nothing is imported. */
    faulty: z.enum(['leave_out', 'refuse_all']).default('leave_out'),
    /** Only check; nothing is kept. */
    dryRun: z.boolean().default(false),
  })
  .refine(({ dryRun, consent }) => dryRun || consent.trim() !== '', {
    message: 'must not be empty',
    path: ['consent'],
  });
export type ImportBody = z.input<typeof importBody>;

const lineFault = z.object({ pointer: z.string(), message: z.string() });

export const importResult = z.object({
  accepted: z.int(),
  /** `line` counts from 1. Nothing of a rejected line is kept. `pointer` and `message` are the first of its `errors`. */
  rejected: z.array(z.object({ line: z.int(), ...lineFault.shape, errors: z.array(lineFault) })),
  interviewIds: z.array(id),
  /** Of a dry run: the columns of the file, each with its first value. */
  columns: z.array(z.object({ name: z.string(), example: z.string() })),
  /** Of a dry run: the first accepted lines as they will be read. */
  preview: z.array(
    z.object({
      line: z.int(),
      /** Null when the line is a person of its own. */
      respondent: z.string().nullable(),
      answeredAt: timestamp,
      attributes: z.record(z.string(), z.string()),
      answers: z.array(z.object({ questionId: id, said: z.string() })),
    }),
  ),
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
