import type { CodedAnswer, InputOf, themingEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { pageOf, readCursor } from '../../shared/page.ts';
import { readThemedQuestion } from '../queries.ts';
import { answerPage } from './queries-answers.ts';
import { viewAnswer } from './view-answer.ts';

type Query = InputOf<typeof themingEndpoints.listAnswers>['query'];

/** Answers to an open question with what they were coded as, newest first. @throws not_found. */
export async function listAnswers(
  ctx: Context,
  questionId: string,
  { limit, cursor, theme, q: words }: Query,
): Promise<{ items: CodedAnswer[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'transcript.read');
  const after = readCursor(cursor);
  const rows = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await readThemedQuestion(trx, questionId), 'open question');
    return answerPage(trx, questionId, { theme, words, limit, after });
  });
  const page = pageOf(rows, limit, ({ answeredAt: at, id }) => ({ at, id }));
  return { items: page.rows.map(viewAnswer), nextCursor: page.nextCursor };
}
