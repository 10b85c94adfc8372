import { z } from 'zod';
import { text, words } from '../text.ts';

export const openEndedConfig = z.strictObject({
  maxProbes: z.int().min(0).max(3).default(1),
  standardProbes: z.array(words(300)).max(3).default([]),
  probeInstructions: text(1_000).default(''),
});

export const openEndedAnswer = z.strictObject({ text: words(10_000) });
