import type { Codebook } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { AppError } from '../../shared/errors.ts';
import { forgetReplies } from '../model/queries-responses.ts';
import { startAnew } from '../queries-runs.ts';
import { changeCodebook } from './change-codebook.ts';
import { forgetMachineCodings } from './queries-run.ts';

/**
 * Has every answer coded again that no person has coded. Shared words know a theme by the answers that carry it, so
 * there what was found before stays until all of it is done, also when that is stopped. @throws not_found, precondition_failed, conflict while paused.
 */
export function rerunTheming(ctx: Context, questionId: string, expected: string | null): Promise<Codebook> {
  const change = { questionId, expected, action: 'codebook.rerun', recounts: true };
  return changeCodebook(ctx, change, async ({ trx, row, scope }) => {
    if (row.pausedAt) throw new AppError('conflict', 'Theming of this question is paused: resume it first.');
    await forgetReplies(trx, questionId);
    if (ctx.llm !== null)
      return forgetMachineCodings(trx, questionId, row.engine === 'model' ? 'all' : 'none');
    await startAnew(trx, { ...scope, id: ctx.ids.uuid(), engine: 'keyword', model: null });
  });
}
