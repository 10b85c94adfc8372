import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import { newTheme } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { draftEdits } from './draft-edits.ts';

/** Drafts a new theme. @throws not_found, precondition_failed, invalid_input for a name that is taken. */
export function addTheme(
  ctx: Context,
  questionId: string,
  theme: BodyOf<typeof themingEndpoints.addTheme>,
  expected: string | null,
): Promise<Codebook> {
  const edit = { kind: 'add' as const, themeId: ctx.ids.uuid(), theme: newTheme.parse(theme) };
  return draftEdits(ctx, { questionId, expected }, () => [edit]);
}
