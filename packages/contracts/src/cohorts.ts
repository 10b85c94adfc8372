import { z } from 'zod';
import { text, words } from './text.ts';

/** Respondents by a link attribute: below the line are those who did not do what the key result counts. */
export const cohort = z.strictObject({ attribute: words(64), values: z.array(words(200)).min(1).max(20) });
export type Cohort = z.infer<typeof cohort>;

/** Attributes a link or an import gives to its respondents, e.g. `{first_project: "no"}`. */
export const attributes = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'must start with a letter and hold letters, digits and _'),
    text(200),
  )
  .refine((value) => Object.keys(value).length <= 20, 'at most 20 attributes');
export type Attributes = z.infer<typeof attributes>;

export const cohortSize = z.strictObject({
  attribute: words(64),
  value: words(200),
  size: z.int().min(1).max(1e9),
});
export type CohortSize = z.infer<typeof cohortSize>;

/** How many finished interviews a cohort is asked for; once they are there its links take no more. */
export const cohortTarget = z.strictObject({
  attribute: words(64),
  value: words(200),
  target: z.int().min(1).max(100_000),
});
export type CohortTarget = z.infer<typeof cohortTarget>;
