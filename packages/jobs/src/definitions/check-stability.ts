import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Codes a sample of an open question's answers once more and measures how far two runs agree. */
export const checkStability = defineJob({
  name: 'check-stability',
  payload: z.strictObject({ workspaceId: z.uuid(), runId: z.uuid() }),
  key: ({ runId }) => runId,
  debounceMs: 0,
  attempts: 5,
  backoffMs: 2_000,
});
