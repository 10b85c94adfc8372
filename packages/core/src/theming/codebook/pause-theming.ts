import type { Codebook } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { changeCodebook } from './change-codebook.ts';
import { cancelRuns, setPaused } from './queries-run.ts';

/**
 * Stops theming of a question: what is coded stays, and answers that arrive wait.
 * @throws not_found, precondition_failed
 */
export function pauseTheming(ctx: Context, questionId: string, expected: string | null): Promise<Codebook> {
  const change = { questionId, expected, action: 'codebook.pause', recounts: false };
  return changeCodebook(ctx, change, async ({ trx, scope }) => {
    await setPaused(trx, questionId, scope.at);
    await cancelRuns(trx, questionId, scope.at);
  });
}
