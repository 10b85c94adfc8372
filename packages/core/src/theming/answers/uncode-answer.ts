import type { CodedAnswer } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { underCodebookLock } from '../codebook/change-codebook.ts';
import { forgetCodings } from '../codebook/queries-apply.ts';
import { findAnswer, foundAnswer } from './code-answer.ts';
import { viewAnswer } from './view-answer.ts';

/** Takes a person's coding of an answer back, so that machines code it again; one of a machine stays. @throws not_found. */
export async function uncodeAnswer(ctx: Context, answerId: string): Promise<CodedAnswer> {
  const { questionId } = await findAnswer(ctx, answerId);
  const change = { questionId, subjectId: answerId, expected: null, action: 'answer.uncode', recounts: true };
  return underCodebookLock(ctx, change, async ({ trx }) => {
    const { byPerson } = await foundAnswer(trx, answerId);
    if (byPerson) await forgetCodings(trx, [answerId]);
    return viewAnswer(await foundAnswer(trx, answerId));
  });
}
