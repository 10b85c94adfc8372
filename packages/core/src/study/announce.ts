import type { Context } from '../shared/context.ts';
import type { StudyRow } from './queries.ts';

/** Tells open pages that the study changed, also those of the key result it informs. Not waited for: the bus gathers. */
export function announceStudy(ctx: Context, { workspace_id, id, key_result_id }: StudyRow): void {
  const keyResult = key_result_id === null ? [] : [`key-result:${key_result_id}`];
  ctx.live
    .publish({ workspaceId: workspace_id, type: 'study', ids: [`study:${id}`, ...keyResult] })
    .catch((err: unknown) => ctx.logger.warn('live event not sent', { err }));
}
