import type { Codebook, CodebookEdit } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Context } from '../../../shared/context.ts';
import { invalid } from '../../../shared/errors.ts';
import { applyEdits } from '../apply-edits.ts';
import { changeCodebook } from '../change-codebook.ts';
import type { Fault } from '../check-edit.ts';
import { insertEdits, readBook, readEdits } from '../queries-book.ts';

type Drafting = {
  questionId: string;
  /** The revision that the caller saw; null changes whatever is there. */
  expected: string | null;
  /** Where a fault of the edit at `index` stands in what the caller sent. */
  pointer?: (fault: Fault, index: number) => string;
};

/**
 * Adds edits to the draft, all or none.
 * @throws invalid_input naming the field of an edit that the themes, as the draft leaves them, do not allow
 */
export function draftEdits(
  ctx: Context,
  { questionId, expected, pointer = (fault) => fault.pointer }: Drafting,
  edits: (trx: Trx) => Promise<readonly CodebookEdit[]> | readonly CodebookEdit[],
): Promise<Codebook> {
  const change = { questionId, expected, action: null, recounts: false };
  return changeCodebook(ctx, change, async ({ trx, scope, userId }) => {
    const added = await edits(trx);
    const { book } = applyEdits(await readBook(trx, questionId), await readEdits(trx, questionId));
    const { faults } = applyEdits(book, added);
    for (const [index, fault] of faults.entries())
      if (fault) throw invalid(pointer(fault, index), fault.message);
    if (added.length > 0) await insertEdits(trx, scope, { edits: added, userId });
  });
}
