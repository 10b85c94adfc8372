import type { InterviewState, RespondentTurn } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authoriseRespondent } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { turnsAfter, viewState } from './interview-state.ts';
import { takeOver } from './moderate.ts';
import { readInterview } from './read-interview.ts';

/** Where the interview stands. */
export async function getInterviewState(ctx: Context): Promise<InterviewState> {
  return (await resumeInterview(ctx, Number.POSITIVE_INFINITY)).state;
}

/**
 * Where the interview stands, and every turn after `lastSeq` in order. Where the process that let a model decide is gone, the
 * built-in moderator decides first.
 */
export async function resumeInterview(
  ctx: Context,
  lastSeq: number,
): Promise<{ state: InterviewState; turns: RespondentTurn[] }> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  const read = () =>
    inWorkspace(ctx.db, workspaceId, (trx) => readInterview(ctx, trx, workspaceId, interviewId));
  const first = found(await read(), 'interview');
  const interview = (await takeOver(ctx, first.state)) ? found(await read(), 'interview') : first;
  return { state: viewState(ctx, interview), turns: turnsAfter(interview.state, interviewId, lastSeq) };
}
