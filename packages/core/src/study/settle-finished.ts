import type { Trx } from '@plumbline/db';
import { checkQuality, enqueue } from '@plumbline/jobs';
import type { Context } from '../shared/context.ts';
import { closeIfDue, type OnCommit } from './close-field.ts';
import { lockEndingStudy } from './queries.ts';
import { finishAfterEnd } from './queries-waves.ts';

/**
 * What an interview that is now finished means for its study, in the same transaction: the one that fills the quota
 * closes it; one that comes after the end is kept and stands after it. It is looked at with the others of its wave. Finishers of a study with a quota take turns here.
 */
export async function settleFinished(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  interview: { workspaceId: string; studyId: string; interviewId: string; wave: number },
): Promise<void> {
  const { workspaceId, studyId } = interview;
  await enqueue(trx, checkQuality, { workspaceId, studyId });
  const study = await lockEndingStudy(trx, studyId);
  if (!study) return;
  const isLate = study.state === 'closed' || study.wave !== interview.wave;
  await (isLate ? finishAfterEnd(trx, interview.interviewId) : closeIfDue(ctx, trx, onCommit, study));
}
