import type { Codebook } from '@plumbline/contracts';
import type { Context } from '../../../shared/context.ts';
import { reopenSuggestions } from '../../suggestions/reopen-suggestions.ts';
import { changeCodebook } from '../change-codebook.ts';
import { deleteEdits, readEdits } from '../queries-book.ts';

/** Takes back every drafted edit. @throws not_found, precondition_failed. */
export function discardDraft(ctx: Context, questionId: string, expected: string | null): Promise<Codebook> {
  const change = { questionId, expected, action: null, recounts: false };
  return changeCodebook(ctx, change, async ({ trx }) => {
    const edits = await readEdits(trx, questionId);
    await reopenSuggestions(trx, questionId, edits);
    await deleteEdits(trx, questionId, 'all');
  });
}
