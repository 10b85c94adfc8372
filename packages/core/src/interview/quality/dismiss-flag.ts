import { inWorkspace } from '@plumbline/db';
import { actorId, audit, authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { enqueueSummaries } from '../../study/index.ts';
import { announceAnswers } from '../announce.ts';
import { lockInterview } from '../queries.ts';
import { setDismissed } from '../queries-flags.ts';
import type { AutomaticKind } from './checked.ts';

/**
 * Says that what looked unusual is not, or that it is after all. A dismissed flag counts nowhere and does not come back
 * by itself. Nothing to do where there is no such flag. @throws not_found.
 */
export async function dismissFlag(
  ctx: Context,
  interviewId: string,
  { kind, dismissed }: { kind: AutomaticKind; dismissed: boolean },
): Promise<void> {
  const workspaceId = authorise(ctx, 'transcript.read');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const { study_id: studyId } = found(await lockInterview(trx, interviewId), 'interview');
    const at = dismissed ? ctx.clock.now() : null;
    if (!(await setDismissed(trx, { interviewId, kind, at }))) return;
    const action = dismissed ? 'interview.dismiss_flag' : 'interview.restore_flag';
    await audit(ctx, trx, { workspaceId, actorId: actorId(ctx), action, subjectId: interviewId });
    await enqueueSummaries(ctx, trx, onCommit, { workspace_id: workspaceId, id: studyId });
    onCommit(() => announceAnswers(ctx, workspaceId, studyId));
  });
}
