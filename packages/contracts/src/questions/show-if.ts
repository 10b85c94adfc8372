import { z } from 'zod';
import { id, optionId } from '../ids.ts';
import { words } from '../text.ts';

/**
 * One thing that must hold. An answer given as one of the options (`yes`, `no` and `unsure` for a yes or no question, any
 * place of a choice, the first place of a ranking), a scale answer within limits, or an attribute of the respondent.
 * A question without an answer fulfils nothing.
 */
function conditionOn<Ref extends z.ZodType>(ref: Ref) {
  return z.union([
    z.strictObject({ questionId: ref, optionIds: z.array(optionId).min(1).max(50) }),
    z
      .strictObject({ questionId: ref, atLeast: z.int().optional(), atMost: z.int().optional() })
      .refine((one) => one.atLeast !== undefined || one.atMost !== undefined, 'needs atLeast or atMost'),
    z.strictObject({ attribute: words(64), values: z.array(words(200)).min(1).max(20) }),
  ]);
}

/** Asks a question only of those for whom all, or any, of the conditions hold; `ref` is how questions are named. */
export function showIfOn<Ref extends z.ZodType>(ref: Ref) {
  return z.strictObject({
    match: z.enum(['all', 'any']).default('all'),
    conditions: z.array(conditionOn(ref)).min(1).max(10),
  });
}

export const showCondition = conditionOn(id);
export type ShowCondition = z.infer<typeof showCondition>;

export const showIf = showIfOn(id);
export type ShowIf = z.infer<typeof showIf>;
