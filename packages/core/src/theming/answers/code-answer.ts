import type { AnswerThemes, CodedAnswer } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found, invalid } from '../../shared/errors.ts';
import { type Book, rootOf, themeIn } from '../codebook/book.ts';
import { underCodebookLock } from '../codebook/change-codebook.ts';
import { savePersonCodings } from '../codebook/queries-apply.ts';
import { readBook, touchCodebook } from '../codebook/queries-book.ts';
import { quoteSpan } from '../quote-span.ts';
import { type AnswerRow, answerById, type PersonAssignment, replaceAssignments } from './queries-answers.ts';
import { viewAnswer } from './view-answer.ts';

/**
 * A person says what an answer carries; no machine says otherwise from then on.
 * @throws not_found, also for an answer that its respondent has put right since; invalid_input for a theme that is not
 * in use, or words outside the answer
 */
export async function codeAnswer(
  ctx: Context,
  answerId: string,
  { themes }: AnswerThemes,
): Promise<CodedAnswer> {
  const { questionId } = await findAnswer(ctx, answerId);
  const change = { questionId, subjectId: answerId, expected: null, action: 'answer.code', recounts: true };
  return underCodebookLock(ctx, change, async ({ trx, scope, userId }) => {
    const answer = await foundAnswer(trx, answerId);
    const assignments = placed(await readBook(trx, questionId), answer, themes).map((one) => ({
      ...one,
      id: ctx.ids.uuid(),
    }));
    await replaceAssignments(trx, { answerId, version: scope.version, at: scope.at }, assignments);
    await savePersonCodings(trx, scope, { answerIds: [answerId], userId });
    await touchCodebook(trx, questionId, scope.at);
    return viewAnswer(await foundAnswer(trx, answerId));
  });
}

export function findAnswer(ctx: Context, answerId: string): Promise<AnswerRow> {
  return inWorkspace(ctx.db, authorise(ctx, 'theming.write'), (trx) => foundAnswer(trx, answerId));
}

export async function foundAnswer(trx: Trx, answerId: string): Promise<AnswerRow> {
  return found(await answerById(trx, answerId), 'open answer');
}

function placed(
  book: Book,
  { text }: AnswerRow,
  themes: AnswerThemes['themes'],
): Omit<PersonAssignment, 'id'>[] {
  return themes.map(({ id, start, end }, index) => {
    const theme = themeIn(book, id);
    const at = `/themes/${index}`;
    if (theme === undefined) throw invalid(`${at}/id`, 'is no theme of this question');
    if (theme.state === 'deleted') throw invalid(`${at}/id`, `“${theme.label}” was deleted`);
    if (theme.state === 'merged')
      throw invalid(`${at}/id`, `“${theme.label}” was merged into “${rootOf(book, theme).label}”`);
    if (themes.findIndex((other) => other.id === id) < index) throw invalid(`${at}/id`, 'is there twice');
    if (start === undefined || end === undefined) return { themeId: id, ...quoteSpan(text, theme.label) };
    if (end > text.length)
      throw invalid(`${at}/end`, `is beyond the answer, which has ${text.length} characters`);
    if (start >= end) throw invalid(`${at}/start`, 'must be before the end');
    if (!text.slice(start, end).isWellFormed())
      throw invalid(`${at}/start`, 'must not begin or end within a character');
    return { themeId: id, start, end };
  });
}
