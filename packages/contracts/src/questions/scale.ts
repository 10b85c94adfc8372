import { z } from 'zod';
import { text } from '../text.ts';

export const scaleConfig = z
  .strictObject({
    min: z.int().min(0).max(1),
    max: z.int().min(2).max(10),
    minLabel: text(100).default(''),
    maxLabel: text(100).default(''),
    /** Asks for the reason behind a number: of everybody, or of those in the lower or the upper third of the scale; of nobody when absent. */
    anchorProbe: z.enum(['none', 'always', 'low', 'high']).optional(),
    preset: z.enum(['csat', 'nps', 'ces', 'sus', 'custom']).default('custom'),
  })
  .refine((c) => c.max - c.min >= 2, { message: 'needs at least three points', path: ['max'] })
  .refine((c) => c.preset !== 'nps' || (c.min === 0 && c.max === 10), {
    message: 'a net promoter score needs a scale of 0 to 10',
    path: ['preset'],
  });

export const scaleAnswer = z.strictObject({ value: z.int() });
