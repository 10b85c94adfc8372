import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';
import { questionOf } from './question-of.ts';

/** Drafts a name, a definition or rules of a theme. @throws not_found, precondition_failed, invalid_input. */
export async function changeTheme(
  ctx: Context,
  themeId: string,
  change: BodyOf<typeof themingEndpoints.changeTheme>,
  expected: string | null,
): Promise<Codebook> {
  const questionId = await questionOf(ctx, themeId);
  const pointer = ({ pointer: at }: { pointer: string }) => (at === '/themeId' ? '' : at);
  return draftEdits(ctx, { questionId, expected, pointer }, () => [{ kind: 'change', themeId, change }]);
}
