import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Codes what is uncoded of an open question's answers. */
export const themeQuestion = defineJob({
  name: 'theme-question',
  payload: z.strictObject({ workspaceId: z.uuid(), questionId: z.uuid() }),
  key: ({ questionId }) => questionId,
  debounceMs: 2_000,
  // A model may be away for hours; answers wait for it.
  attempts: 1_000,
  backoffMs: 2_000,
});
