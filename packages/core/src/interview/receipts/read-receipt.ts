import type { ReceiptAnswers } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { questionsOf } from '../version-cache.ts';
import type { ReceiptHolder } from './holder.ts';
import { readGivenAnswers, readReceiptInterview } from './queries.ts';
import { viewReceipt } from './view-receipt.ts';

/** What the holder of a receipt said, as it counts now; nothing once it was withdrawn. */
export function readReceipt(
  ctx: Context,
  { workspaceId, interviewId }: ReceiptHolder,
): Promise<ReceiptAnswers> {
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const interview = found(await readReceiptInterview(trx, interviewId), 'receipt code');
    const version = { workspaceId, studyId: interview.study_id, version: interview.study_version };
    const questions = await questionsOf(ctx.db, trx, version);
    return viewReceipt(interview, questions, await readGivenAnswers(trx, interviewId));
  });
}
