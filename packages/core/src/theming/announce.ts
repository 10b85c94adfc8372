import type { Context } from '../shared/context.ts';
import type { ThemedQuestion } from './queries.ts';

/** Tells open pages that the themes of a question changed, also those of key results that show it. Not waited for. */
export function announceThemes(
  ctx: Context,
  workspaceId: string,
  { studyId, keyResultIds }: Pick<ThemedQuestion, 'studyId' | 'keyResultIds'>,
): void {
  const ids = [`study:${studyId}`, ...keyResultIds.map((id) => `key-result:${id}`)];
  ctx.live
    .publish({ workspaceId, type: 'themes', ids })
    .catch((err: unknown) => ctx.logger.warn('live event not sent', { err }));
}
