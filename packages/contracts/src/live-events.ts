import { z } from 'zod';

/** What a dashboard can follow over /api/v1/live. */
export const liveTopic = z
  .string()
  .regex(/^(key-result|study):[0-9a-f-]{36}$/, 'must be key-result:ID or study:ID');

export const liveClientFrame = z.strictObject({ subscribe: z.array(liveTopic).max(100) });
export type LiveClientFrame = z.infer<typeof liveClientFrame>;

/** Ids only: the page fetches what changed. `type` says which part of the topics moved. */
export const liveEventType = z.enum([
  'answers',
  'summary',
  'themes',
  'evidence',
  'check_in',
  'study',
  'subscribed',
]);
export const liveEvent = z.object({ type: liveEventType, ids: z.array(z.string()) });
export type LiveEvent = z.infer<typeof liveEvent>;
