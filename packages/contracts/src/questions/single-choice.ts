import { z } from 'zod';
import { optionId } from '../ids.ts';
import { options, otherText } from './options.ts';

export const singleChoiceConfig = z.strictObject({
  options,
  allowOther: z.boolean().default(false),
  randomize: z.boolean().default(false),
  /** How disappointed people would be: the option that says very is named. */
  preset: z.enum(['very_disappointed']).optional(),
});

export const singleChoiceAnswer = z.union([
  z.strictObject({ optionId }),
  z.strictObject({ other: otherText }),
]);
