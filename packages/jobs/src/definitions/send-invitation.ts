import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Sends the mail that is due to the person of a single-use link: the invitation or the reminder. */
export const sendInvitation = defineJob({
  name: 'send-invitation',
  payload: z.strictObject({ workspaceId: z.uuid(), linkId: z.uuid() }),
  key: ({ linkId }) => linkId,
  debounceMs: 0,
  // A mail server may be away for hours; the mails wait for it.
  attempts: 1_000,
  backoffMs: 2_000,
});
