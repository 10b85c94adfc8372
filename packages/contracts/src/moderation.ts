import { z } from 'zod';

/** What decides, after an answer, whether to probe. */
export const moderator = z.enum(['built_in', 'model']);

/** Why the built-in moderator decided in the model's place: it was late, it failed, or the check refused its probe. */
export const stoodInFor = z.enum(['late', 'failed', 'refused']);
export type StoodInFor = z.infer<typeof stoodInFor>;

/** Decisions about a probe, whether one was asked or not, by who made them. */
export const moderation = z.object({
  byModel: z.int(),
  /** Where no model is configured. */
  builtIn: z.int(),
  /** Where one is, and the built-in moderator stood in. */
  stoodIn: z.object({ late: z.int(), failed: z.int(), refused: z.int() }),
});
export type Moderation = z.infer<typeof moderation>;
