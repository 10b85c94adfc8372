import { z } from 'zod';
import { optionId } from '../ids.ts';
import { options, otherText } from './options.ts';

export const singleChoiceConfig = z.strictObject({
  options,
  allowOther: z.boolean().default(false),
  randomize: z.boolean().default(false),
});

export const singleChoiceAnswer = z.union([
  z.strictObject({ optionId }),
  z.strictObject({ other: otherText }),
]);
