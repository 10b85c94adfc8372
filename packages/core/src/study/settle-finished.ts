import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { closeIfDue, type OnCommit } from './close-field.ts';
import { lockEndingStudy } from './queries.ts';
import { finishAfterEnd } from './queries-waves.ts';

/**
 * What an interview that is now finished means for its study, in the same transaction: the one that fills the quota
 * closes it; one that comes after the end is kept and stands after it. Finishers of a study with an end take turns here.
 */
export async function settleFinished(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  interview: { studyId: string; interviewId: string; wave: number },
): Promise<void> {
  const study = await lockEndingStudy(trx, interview.studyId);
  if (!study) return;
  const isLate = study.state === 'closed' || study.wave !== interview.wave;
  await (isLate ? finishAfterEnd(trx, interview.interviewId) : closeIfDue(ctx, trx, onCommit, study));
}
