import { type BodyOf, type Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Context } from '../../../shared/context.ts';
import { invalid } from '../../../shared/errors.ts';
import { readTexts } from '../queries-apply.ts';
import { draftEdits } from './draft-edits.ts';

type Split = BodyOf<typeof themingEndpoints.splitTheme>;
type Parts = ReturnType<typeof themingEndpoints.splitTheme.body.parse>['into'];

/**
 * Drafts the splitting of a theme. Answers that are named for a part count as coded by the person; the others of the
 * theme are coded again. @throws not_found, precondition_failed, invalid_input.
 */
export function splitTheme(
  ctx: Context,
  questionId: string,
  split: Split,
  expected: string | null,
): Promise<Codebook> {
  const { themeId, into } = themingEndpoints.splitTheme.body.parse(split);
  const parts = into.map((part) => ({ ...part, themeId: ctx.ids.uuid() }));
  return draftEdits(ctx, { questionId, expected }, async (trx) => {
    await checkAnswers(trx, questionId, into);
    return [{ kind: 'split', themeId, into: parts }];
  });
}

async function checkAnswers(trx: Trx, questionId: string, parts: Parts): Promise<void> {
  const named = parts.flatMap(({ answerIds }) => answerIds);
  if (named.length === 0) return;
  const known = new Set((await readTexts(trx, questionId, named)).map(({ id }) => id));
  for (const [part, { answerIds }] of parts.entries()) {
    const index = answerIds.findIndex((id) => !known.has(id));
    if (index !== -1) throw invalid(`/into/${part}/answerIds/${index}`, 'is no answer to this question');
  }
}
