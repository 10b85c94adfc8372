import { type BodyOf, type Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';

/** Drafts the locking or unlocking of a theme. @throws not_found, precondition_failed, invalid_input. */
export function lockTheme(
  ctx: Context,
  questionId: string,
  lock: BodyOf<typeof themingEndpoints.lockTheme>,
  expected: string | null,
): Promise<Codebook> {
  const { themeId, locked } = themingEndpoints.lockTheme.body.parse(lock);
  return draftEdits(ctx, { questionId, expected }, () => [{ kind: 'lock', themeId, locked }]);
}
