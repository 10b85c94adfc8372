import type { Codebook } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { changeCodebook } from './change-codebook.ts';
import { setPaused } from './queries-run.ts';

/** Lets theming of a question go on where it stopped. @throws not_found, precondition_failed. */
export function resumeTheming(ctx: Context, questionId: string, expected: string | null): Promise<Codebook> {
  const change = { questionId, expected, action: 'codebook.resume', recounts: true };
  return changeCodebook(ctx, change, ({ trx }) => setPaused(trx, questionId, null));
}
