import type { Context } from '../../shared/context.ts';

/** Tells open pages that the links of a study changed. Not waited for: the bus gathers. */
export function announceLinks(ctx: Context, workspaceId: string, studyId: string): void {
  ctx.live
    .publish({ workspaceId, type: 'study', ids: [`study:${studyId}`] })
    .catch((err: unknown) => ctx.logger.warn('live event not sent', { err }));
}
