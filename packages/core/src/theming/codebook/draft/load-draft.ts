import type { CodebookDraft, CodebookEdit } from '@plumbline/contracts';
import type { Engine, Trx } from '@plumbline/db';
import type { Context } from '../../../shared/context.ts';
import { type Applied, applyEdits } from '../apply-edits.ts';
import { asCodebookTheme, type Book, inUse, rootsOf } from '../book.ts';
import { editSentence } from '../edit-sentence.ts';
import { readRecoded } from '../queries-apply.ts';
import { readBook, readEdits } from '../queries-book.ts';
import { type RecodeScope, recodeScope } from '../recode-scope.ts';
import { estimateCost } from './estimate.ts';

/** What waits to be applied, what it will make of the codebook and what that will cost; null without any edit. */
export async function loadDraft(
  ctx: Context,
  trx: Trx,
  questionId: string,
  engine: Engine,
): Promise<CodebookDraft | null> {
  const edits = await readEdits(trx, questionId);
  if (edits.length === 0) return null;
  const book = await readBook(trx, questionId);
  const applied = applyEdits(book, edits);
  const recoded = await recodedBy(trx, questionId, applied, recodeScope(book, applied, engine));
  const themes = inUse(applied.book).map(asCodebookTheme);
  return {
    edits: described(book, edits, applied),
    themes,
    recodes: recoded.length,
    estimateUsd: await estimateCost(ctx, trx, { questionId, themes, answerIds: recoded }),
  };
}

/** Answers that are coded again once the edits are applied. */
export function recodedBy(
  trx: Trx,
  questionId: string,
  { book, moves }: Applied,
  { all, codedAs }: RecodeScope,
): Promise<string[]> {
  const moved = moves.map(({ answerId }) => answerId);
  return readRecoded(trx, { questionId, roots: rootsOf(book), all, codedAs, moved });
}

/** Each edit in words, in the names that the ones before it have given. */
export function described(
  book: Book,
  edits: readonly CodebookEdit[],
  { faults }: Pick<Applied, 'faults'>,
): CodebookDraft['edits'] {
  let before = book;
  return edits.map((edit, index) => {
    const sentence = editSentence(before, edit);
    before = applyEdits(before, [edit]).book;
    const fault = faults[index];
    return { sentence, edit, fault: fault ? `${fault.message}.` : null };
  });
}
