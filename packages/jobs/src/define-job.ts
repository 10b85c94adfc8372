import type { z } from 'zod';

export type JobPayload = { workspaceId: string };

export type JobDefinition<Payload extends JobPayload = JobPayload, Name extends string = string> = {
  name: Name;
  /** Ids only: a payload is stored and logged. */
  payload: z.ZodType<Payload>;
  /** Work of one key is done together and never by two workers at a time. */
  key: (payload: Payload) => string;
  /** How long work of one key is gathered before a run. */
  debounceMs: number;
  /** Tries before the job counts as failed; a sweep asks for failed work again later. */
  attempts: number;
  /** Wait before the second try; it doubles with each further one, up to 15 s. */
  backoffMs: number;
};

export function defineJob<Payload extends JobPayload, const Name extends string>(
  definition: JobDefinition<Payload, Name>,
): JobDefinition<Payload, Name> {
  return definition;
}
