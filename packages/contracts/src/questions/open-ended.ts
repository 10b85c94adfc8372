import { z } from 'zod';
import { text, words } from '../text.ts';

export const openEndedConfig = z.strictObject({
  maxProbes: z.int().min(0).max(3).default(1),
  standardProbes: z.array(words(300)).max(3).default([]),
  probeInstructions: text(1_000).default(''),
  /** What must have been said for the moderator to move on before its probes are used up. */
  doneWhen: text(500).optional(),
  /** How many words the respondent is encouraged to write. A hint, never a rule. */
  minWords: z.int().min(0).max(200).optional(),
});

export const openEndedAnswer = z.strictObject({ text: words(10_000) });
