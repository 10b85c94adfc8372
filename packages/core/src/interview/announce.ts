import type { Context } from '../shared/context.ts';

/** After the commit: wakes the relay and tells open reports. Not waited for, so an acknowledgement never hangs on it. */
export function announceAnswers(ctx: Context, workspaceId: string, studyId: string): void {
  const failed = (err: unknown) => ctx.logger.warn('announcement not sent', { err });
  ctx.wakeRelay().catch(failed);
  ctx.live.publish({ workspaceId, type: 'answers', ids: [`study:${studyId}`] }).catch(failed);
}
