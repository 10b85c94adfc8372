import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Looks for what is unusual in the finished interviews of a study's wave. */
export const checkQuality = defineJob({
  name: 'check-quality',
  payload: z.strictObject({ workspaceId: z.uuid(), studyId: z.uuid() }),
  key: ({ studyId }) => studyId,
  // A wave is read as a whole, so interviews that finish close together are looked at together.
  debounceMs: 3_000,
  attempts: 5,
  backoffMs: 1_000,
});
