import type { ResponseOf, themingEndpoints } from '@plumbline/contracts';
import { enqueue, checkStability as job } from '@plumbline/jobs';
import type { Context } from '../../shared/context.ts';
import { AppError } from '../../shared/errors.ts';
import { readMachineCodings } from '../agreement/queries-agreement.ts';
import { underCodebookLock } from '../codebook/change-codebook.ts';
import { insertCheck, readOpenCheck } from './queries-stability.ts';

const fewest = 10;

/**
 * Asks for a sample to be coded again, to see how far two runs agree. A check that is under way is the answer to a second request.
 * @throws not_found; conflict when a machine has coded fewer than ten answers
 */
export function checkStability(
  ctx: Context,
  questionId: string,
): Promise<ResponseOf<typeof themingEndpoints.checkStability>> {
  const change = {
    questionId,
    subjectId: questionId,
    expected: null,
    action: 'stability.check',
    recounts: false,
  };
  return underCodebookLock(ctx, change, async ({ trx, scope }) => {
    const open = await readOpenCheck(trx, questionId);
    if (open) return { runId: open };
    const coded = await readMachineCodings(trx, scope);
    if (coded.length < fewest)
      throw new AppError(
        'conflict',
        `This needs at least ${fewest} answers that a machine has coded; there are ${coded.length}.`,
      );
    const runId = ctx.ids.uuid();
    const model = scope.engine === 'model' ? (ctx.llm?.model ?? null) : null;
    await insertCheck(trx, scope, { id: runId, model });
    await enqueue(trx, job, { workspaceId: scope.workspaceId, runId });
    return { runId };
  });
}
