import { z } from 'zod';
import { text } from '../text.ts';

export const yesNoConfig = z.strictObject({
  yesLabel: text(100).default('Yes'),
  noLabel: text(100).default('No'),
  allowUnsure: z.boolean().default(false),
  preset: z.enum(['success']).optional(),
});

export const yesNoAnswer = z.strictObject({ value: z.enum(['yes', 'no', 'unsure']) });
