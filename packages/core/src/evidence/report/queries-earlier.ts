import type { Trx } from '@plumbline/db';
import type { Wording } from '../readings/queries-answers.ts';

/** How these questions were asked in versions before, newest first. */
export async function readEarlierWordings(
  trx: Trx,
  questions: readonly { id: string; revision: number }[],
): Promise<(Wording & { questionId: string })[]> {
  if (questions.length === 0) return [];
  const rows = await trx
    .selectFrom('question_revisions')
    .select(['question_id as questionId', 'revision', 'type', 'text', 'config'])
    .where(
      'question_id',
      'in',
      questions.map(({ id }) => id),
    )
    .orderBy('revision', 'desc')
    .execute();
  const now = new Map(questions.map(({ id, revision }) => [id, revision]));
  return rows.filter(({ questionId, revision }) => revision < (now.get(questionId) ?? 0));
}
