import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';

/** Drafts taking a merged theme out again. @throws not_found, precondition_failed, invalid_input. */
export function unmergeTheme(
  ctx: Context,
  questionId: string,
  { themeId }: BodyOf<typeof themingEndpoints.unmergeTheme>,
  expected: string | null,
): Promise<Codebook> {
  return draftEdits(ctx, { questionId, expected }, () => [{ kind: 'unmerge', themeId }]);
}
