import type { QuestionType } from '@plumbline/contracts';
import type { Tables, Trx } from '@plumbline/db';
import { type Selectable, sql } from 'kysely';

export type Wording = {
  revision: number;
  type: QuestionType;
  text: string;
  config: Selectable<Tables['question_revisions']>['config'];
};
/** Wordings of a question that were published, newest first; empty while it is only drafted. */
export async function readWordings(trx: Trx, questionId: string | null): Promise<Wording[]> {
  const wordings = await readWordingsOf(trx, [questionId]);
  return wordings(questionId);
}

/** The same of several questions in one query; none of no question. */
export async function readWordingsOf(
  trx: Trx,
  questionIds: readonly (string | null)[],
): Promise<(questionId: string | null) => Wording[]> {
  const ids = [...new Set(questionIds.filter((id) => id !== null))];
  if (ids.length === 0) return () => [];
  const rows = await trx
    .selectFrom('question_revisions')
    .select(['question_id', 'revision', 'type', 'text', 'config'])
    .where('question_id', 'in', ids)
    .orderBy('revision', 'desc')
    .execute();
  return (questionId) =>
    rows.flatMap(({ question_id: id, ...wording }) => (id === questionId ? [wording] : []));
}

/** One transaction at a time recomputes what rests on a question, so that an older result never lands last. */
export async function lockQuestion(trx: Trx, questionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`summary ${questionId}`}, 0))`.execute(trx);
}

/** One transaction at a time reads a link, whichever of its questions asked for it. */
export async function lockLink(trx: Trx, linkId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${linkId}`}, 0))`.execute(trx);
}
