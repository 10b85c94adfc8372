import { inWorkspace } from '@plumbline/db';
import { actorId, audit, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { enqueueSummaries } from '../study/index.ts';
import { announceAnswers } from './announce.ts';
import { lockInterview } from './queries.ts';
import { removeFlag, writeFlag } from './queries-flags.ts';

/**
 * Says that an interview looks unusual, and why; a null reason takes it back. Nothing of it is deleted: its numbers are
 * shown with and without. @throws not_found.
 */
export async function flagInterview(
  ctx: Context,
  interviewId: string,
  { reason }: { reason: string | null },
): Promise<void> {
  const workspaceId = authorise(ctx, 'transcript.read');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const { study_id: studyId } = found(await lockInterview(trx, interviewId), 'interview');
    const flag = { workspace_id: workspaceId, interview_id: interviewId, flagged_by: actorId(ctx) };
    const changed = await (reason === null
      ? removeFlag(trx, interviewId)
      : writeFlag(trx, { ...flag, reason, at: ctx.clock.now() }));
    if (!changed) return;
    const action = reason === null ? 'interview.unflag' : 'interview.flag';
    await audit(ctx, trx, { workspaceId, actorId: actorId(ctx), action, subjectId: interviewId });
    await enqueueSummaries(ctx, trx, onCommit, { workspace_id: workspaceId, id: studyId });
    onCommit(() => announceAnswers(ctx, workspaceId, studyId));
  });
}
