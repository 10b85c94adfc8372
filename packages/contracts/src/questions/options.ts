import { z } from 'zod';
import { optionId } from '../ids.ts';
import { text, words } from '../text.ts';

/** What picking an option means for the evidence. */
export const optionTag = z.enum(['fixable', 'mismatch', 'unclear', 'objection', 'none']);
export type OptionTag = z.infer<typeof optionTag>;

export const option = z.strictObject({ id: optionId, label: words(300), tag: optionTag.optional() });
export type Option = z.infer<typeof option>;

export const options = z
  .array(option)
  .min(2, 'needs at least two options')
  .max(50)
  .refine((list) => new Set(list.map((o) => o.id)).size === list.length, 'option ids must differ');

export const otherText = text(1_000).refine((value) => value.trim().length > 0, 'must not be empty');
