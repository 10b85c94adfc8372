import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';

/** Drafts the order of themes: those named first, the others after them. @throws not_found, precondition_failed, invalid_input. */
export function orderThemes(
  ctx: Context,
  questionId: string,
  { themeIds }: BodyOf<typeof themingEndpoints.orderThemes>,
  expected: string | null,
): Promise<Codebook> {
  return draftEdits(ctx, { questionId, expected }, () => [{ kind: 'order', themeIds }]);
}
