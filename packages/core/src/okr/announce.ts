import type { Context } from '../shared/context.ts';

/** Tells open pages that these key results moved. Not waited for: the bus gathers. */
export function announceCheckIn(ctx: Context, workspaceId: string, keyResultIds: readonly string[]): void {
  if (keyResultIds.length === 0) return;
  ctx.live
    .publish({ workspaceId, type: 'check_in', ids: keyResultIds.map((id) => `key-result:${id}`) })
    .catch((err: unknown) => ctx.logger.warn('live event not sent', { err }));
}
