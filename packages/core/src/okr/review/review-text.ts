import type { InputOf, okrReviewEndpoints, ResponseOf } from '@plumbline/contracts';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { reviewKeyResultText, reviewObjectiveText } from './review-key-result.ts';

/** Reviews words while they are written; nothing has to be saved for it. English only. */
export async function reviewText(
  ctx: Context,
  input: InputOf<typeof okrReviewEndpoints.reviewText>['body'],
): Promise<ResponseOf<typeof okrReviewEndpoints.reviewText>> {
  authorise(ctx, 'okr.write');
  if (input.kind === 'objective') return { findings: reviewObjectiveText(input.text) };
  return { findings: reviewKeyResultText(input.text, input.fields ?? null) };
}
