import type { InterviewState } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { viewState } from '../interview-state.ts';
import { readInterview } from '../read-interview.ts';
import { sessionToken } from '../session.ts';
import type { ReceiptHolder } from './holder.ts';
import { refuseWithdrawn } from './withdrawn.ts';

/**
 * Where the interview stands, and the session to go on with on another device: whichever opens its socket last has the
 * interview. @throws conflict once it was withdrawn.
 */
export async function resumeReceipt(
  ctx: Context,
  { workspaceId, interviewId }: ReceiptHolder,
): Promise<InterviewState & { session: string }> {
  const read = await inWorkspace(ctx.db, workspaceId, (trx) =>
    readInterview(ctx, trx, workspaceId, interviewId),
  );
  const interview = found(read, 'receipt code');
  refuseWithdrawn(interview.state);
  return { ...viewState(ctx, interview), session: sessionToken(ctx.secret, workspaceId, interviewId) };
}
