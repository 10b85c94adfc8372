import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Recomputes a question's row of `question_summaries` from its answers. */
export const summariseQuestion = defineJob({
  name: 'summarise-question',
  payload: z.strictObject({ workspaceId: z.uuid(), questionId: z.uuid() }),
  key: ({ questionId }) => questionId,
  debounceMs: 250,
  attempts: 5,
  backoffMs: 1_000,
});
