import type { Codebook } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';
import { questionOf } from './question-of.ts';

/** Drafts the deletion of a theme. @throws not_found, precondition_failed, invalid_input when it is locked. */
export async function deleteTheme(ctx: Context, themeId: string, expected: string | null): Promise<Codebook> {
  const questionId = await questionOf(ctx, themeId);
  return draftEdits(ctx, { questionId, expected, pointer: () => '' }, () => [{ kind: 'delete', themeId }]);
}
