import { announceAnswers } from './announce.ts';
import { keepHistory } from './history-cache.ts';
import { startModeration } from './moderate.ts';
import type { Addressed } from './submission.ts';
import type { Step, Talk } from './submission-step.ts';

/** Once the steps of a workspace's interviews are kept: they are remembered, told, and moderated where they wait for that. */
export function afterCommit(
  { ctx, workspaceId }: Addressed,
  talks: readonly Talk[],
  taken: readonly Step[],
): void {
  for (const talk of talks) keepHistory(ctx.db, talk);
  for (const studyId of new Set(talks.map(({ interview }) => interview.study_id)))
    announceAnswers(ctx, workspaceId, studyId);
  for (const { of, state } of taken) startModeration(of.ctx, state);
}
