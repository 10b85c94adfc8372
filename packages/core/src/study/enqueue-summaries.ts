import type { Trx } from '@plumbline/db';
import { enqueueMany, summariseQuestion, work } from '@plumbline/jobs';
import type { Context } from '../shared/context.ts';
import { questionIds, type StudyRow } from './queries.ts';

/** Every question of the study is summarised again, and its readings with it. */
export async function enqueueSummaries(
  ctx: Context,
  trx: Trx,
  onCommit: (effect: () => void) => void,
  study: Pick<StudyRow, 'workspace_id' | 'id'>,
): Promise<void> {
  const ids = await questionIds(trx, study.id);
  await enqueueMany(
    trx,
    [...ids].map((questionId) => work(summariseQuestion, { workspaceId: study.workspace_id, questionId })),
  );
  // Not waited for: a poll finds the work too.
  onCommit(() => {
    ctx.wakeRelay().catch((err: unknown) => ctx.logger.warn('relay not woken', { err }));
  });
}
