import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';

/** Drafts the merging of themes into one. @throws not_found, precondition_failed, invalid_input. */
export function mergeThemes(
  ctx: Context,
  questionId: string,
  { themeIds, into }: BodyOf<typeof themingEndpoints.mergeThemes>,
  expected: string | null,
): Promise<Codebook> {
  const pointer = ({ pointer: at }: { pointer: string }, index: number) =>
    at === '/themeId' ? `/themeIds/${index}` : at;
  return draftEdits(ctx, { questionId, expected, pointer }, () =>
    themeIds.map((themeId) => ({ kind: 'merge', themeId, into })),
  );
}
