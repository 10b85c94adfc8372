import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Recomputes the row of `study_summaries` of a large study: what its report says besides the questions. */
export const summariseStudy = defineJob({
  name: 'summarise-study',
  payload: z.strictObject({ workspaceId: z.uuid(), studyId: z.uuid() }),
  key: ({ studyId }) => studyId,
  // Reads every answer of the study, so less often than one question is summarised.
  debounceMs: 2_000,
  attempts: 5,
  backoffMs: 1_000,
});
