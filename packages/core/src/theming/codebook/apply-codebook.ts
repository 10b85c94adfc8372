import type { Codebook } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import { AppError } from '../../shared/errors.ts';
import { startAnew } from '../queries-runs.ts';
import type { Scope } from '../queries-write.ts';
import { quoteSpan } from '../quote-span.ts';
import { type Applied, applyEdits } from './apply-edits.ts';
import { applyRules } from './apply-rules.ts';
import { type Book, rootsOf, themeIn } from './book.ts';
import { changeCodebook } from './change-codebook.ts';
import { described, recodedBy } from './draft/load-draft.ts';
import { makeVersion } from './make-version.ts';
import { followRoots, forgetCodings, moveAnswers, readTexts, savePersonCodings } from './queries-apply.ts';
import { deleteEdits, readBook, readEdits, saveBook, touchCodebook } from './queries-book.ts';
import { recodeScope } from './recode-scope.ts';

/**
 * Makes the draft the next version of the codebook. What stays valid of the codings moves along; the rest is coded
 * again by the next run. @throws not_found, precondition_failed; conflict when there is nothing to apply, or when an
 * edit does not fit any more, with the reason.
 */
export function applyCodebook(ctx: Context, questionId: string, expected: string | null): Promise<Codebook> {
  const change = { questionId, expected, action: 'codebook.apply', recounts: true };
  return changeCodebook(ctx, change, async ({ trx, scope, userId }) => {
    const edits = await readEdits(trx, questionId);
    if (edits.length === 0) throw new AppError('conflict', 'There is no draft to apply: edit a theme first.');
    const before = await readBook(trx, questionId);
    const applied = applyEdits(before, edits);
    for (const { sentence, fault } of described(before, edits, applied))
      if (fault !== null)
        throw new AppError(
          'conflict',
          `“${sentence}” does not fit any more: ${fault} Take it back, then apply.`,
        );

    const recode = recodeScope(before, applied, scope.engine);
    // Shared words know themes by the answers that carry them: these stay until all were held against the list.
    const anew = recode.all && scope.engine === 'keyword';
    const recoded = await recodedBy(trx, questionId, applied, { ...recode, all: recode.all && !anew });
    await saveBook(trx, scope, changed(before, applied.book));
    await moveByPerson(ctx, trx, scope, { applied, userId });
    await forgetCodings(trx, recoded);
    await followRoots(trx, rootsOf(applied.book));
    const ruled = applied.book.filter(({ id }) => recode.rules.includes(id));
    await applyRules(ctx, trx, scope, ruled);
    await makeVersion(trx, { ...scope, edits, userId });
    if (anew) await startAnew(trx, { ...scope, id: ctx.ids.uuid(), model: null });
    await touchCodebook(trx, questionId, scope.at);
    await deleteEdits(trx, questionId, 'all');
  });
}

function changed(before: Book, after: Book): Book {
  return after.filter((theme) => JSON.stringify(themeIn(before, theme.id)) !== JSON.stringify(theme));
}

async function moveByPerson(
  ctx: Context,
  trx: Trx,
  scope: Scope,
  { applied: { moves, book }, userId }: { applied: Applied; userId: string | null },
): Promise<void> {
  if (moves.length === 0) return;
  const answerIds = moves.map(({ answerId }) => answerId);
  const texts = new Map(
    (await readTexts(trx, scope.questionId, answerIds)).map(({ id, text }) => [id, text]),
  );
  const moved = moves.flatMap(({ answerId, from, to }) => {
    const text = texts.get(answerId);
    if (text === undefined) return [];
    const span = quoteSpan(text, themeIn(book, to)?.label ?? '');
    return [{ id: ctx.ids.uuid(), answerId, from, to, ...span }];
  });
  await moveAnswers(trx, scope, moved);
  await savePersonCodings(trx, scope, { answerIds: moved.map(({ answerId }) => answerId), userId });
}
