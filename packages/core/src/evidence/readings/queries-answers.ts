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
export function readWordings(trx: Trx, questionId: string): Promise<Wording[]> {
  return trx
    .selectFrom('question_revisions')
    .select(['revision', 'type', 'text', 'config'])
    .where('question_id', '=', questionId)
    .orderBy('revision', 'desc')
    .execute();
}

/** One transaction at a time recomputes what rests on a question, so that an older result never lands last. */
export async function lockQuestion(trx: Trx, questionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`summary ${questionId}`}, 0))`.execute(trx);
}

/** One transaction at a time reads a link, whichever of its questions asked for it. */
export async function lockLink(trx: Trx, linkId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${linkId}`}, 0))`.execute(trx);
}
