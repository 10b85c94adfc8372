import { z } from 'zod';
import { optionId } from '../ids.ts';
import { options, otherText } from './options.ts';

export const multipleChoiceConfig = z
  .strictObject({
    options,
    allowOther: z.boolean().default(false),
    randomize: z.boolean().default(false),
    min: z.int().min(0).max(50).default(0),
    max: z.int().min(1).max(50).optional(),
    /** Picking this option excludes every other ("None of these"). */
    exclusiveOptionId: optionId.optional(),
  })
  .refine((c) => c.exclusiveOptionId === undefined || c.options.some((o) => o.id === c.exclusiveOptionId), {
    message: 'names no option of this question',
    path: ['exclusiveOptionId'],
  })
  .refine((c) => c.max === undefined || c.min <= c.max, { message: 'must not be below min', path: ['max'] });

export const multipleChoiceAnswer = z.strictObject({
  optionIds: z.array(optionId).max(50),
  other: otherText.optional(),
});
