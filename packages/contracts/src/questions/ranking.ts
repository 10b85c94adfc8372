import { z } from 'zod';
import { optionId } from '../ids.ts';
import { options } from './options.ts';

export const rankingConfig = z
  .strictObject({
    options: options.max(20),
    randomize: z.boolean().default(false),
    /** How many places are asked for; all of them when absent. */
    topN: z.int().min(1).max(20).optional(),
  })
  .refine((c) => c.topN === undefined || c.topN <= c.options.length, {
    message: 'must not exceed the number of options',
    path: ['topN'],
  });

export const rankingAnswer = z.strictObject({ order: z.array(optionId).min(1).max(20) });
