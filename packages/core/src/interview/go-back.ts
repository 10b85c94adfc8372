import type { Context } from '../shared/context.ts';
import type { Submitted } from './submission.ts';
import { submit } from './submit.ts';

/** Opens the question before, with what was answered to it. @throws conflict at the first question. */
export function goBack(ctx: Context, { submissionId }: { submissionId: string }): Promise<Submitted> {
  return submit(ctx, { submissionId, event: () => ({ type: 'back' }) });
}
