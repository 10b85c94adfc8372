import { authoriseRespondent } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { createGathering } from '../shared/gather.ts';
import { perDatabase } from '../shared/per-database.ts';
import { mayGoAlone } from './row-fault.ts';
import type { Submission, Submitted } from './submission.ts';
import { submitSeen } from './submit-seen.ts';
import { submitTogether } from './submit-together.ts';

const settings = {
  mayBeOnes: mayGoAlone,
  /** More in one transaction makes each wait longer and is hardly faster. */
  most: 200,
  /** Less than a second of work; whoever comes then is asked to come again. */
  room: 5_000,
};
const seenOf = perDatabase(() => createGathering({ ...settings, together: submitSeen }));
const heldOf = perDatabase(() => createGathering({ ...settings, together: submitTogether }));

/**
 * Says one thing in an interview: its turn, the answer, the interviewer's next turn and the jobs, all or nothing.
 * Those of one workspace that come at the same time share a commit, and each resolves after it. A repeat gets the
 * reply of the first.
 * @throws conflict when the id was used for other content, unavailable when too many wait, and whatever `event` and the
 * machine refuse.
 */
export async function submit(ctx: Context, submission: Submission): Promise<Submitted> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  const addressed = { ctx, workspaceId, interviewId, submission };
  return (await seenOf(ctx.db)(workspaceId, addressed)) ?? (await heldOf(ctx.db)(workspaceId, addressed));
}
