import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type SaidRow = {
  arrivalIndex: number;
  answerId: string;
  respondent: number;
  turn: number;
  /** Of an open answer. */
  text: string | null;
};

/** The answers of a study that stand at these places in the order of arrival, by place. */
export async function readSaid(
  trx: Trx,
  studyId: string,
  arrivalIndexes: readonly number[],
): Promise<Map<number, SaidRow>> {
  const { rows } = await sql<SaidRow>`
    select arrival_index as "arrivalIndex", answers.id as "answerId", respondent_number as respondent, turn, text
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    where answers.study_id = ${studyId} and superseded_at is null
      and arrival_index = any(${arrivalIndexes}::bigint[])`.execute(trx);
  return new Map(rows.map((row) => [row.arrivalIndex, row]));
}
