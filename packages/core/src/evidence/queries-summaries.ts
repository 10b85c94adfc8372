import { json, type Trx } from '@plumbline/db';
import type { AnswerSummary } from '../study/index.ts';

export type SummaryRow = { questionId: string; revision: number; summary: AnswerSummary };

export async function saveSummary(
  trx: Trx,
  row: SummaryRow & { workspaceId: string; arrivalIndex: number; at: Date },
): Promise<void> {
  const changed = { summary: json(row.summary), arrival_index: row.arrivalIndex, computed_at: row.at };
  await trx
    .insertInto('question_summaries')
    .values({
      workspace_id: row.workspaceId,
      question_id: row.questionId,
      revision: row.revision,
      ...changed,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'question_id', 'revision']).doUpdateSet(changed),
    )
    .execute();
}

/** Summaries of these questions, every wording. */
export async function readSummaries(trx: Trx, questionIds: readonly string[]): Promise<SummaryRow[]> {
  if (questionIds.length === 0) return [];
  const rows = await trx
    .selectFrom('question_summaries')
    .select(['question_id', 'revision', 'summary'])
    .where('question_id', 'in', questionIds)
    .execute();
  return rows.map((row) => ({
    questionId: row.question_id,
    revision: row.revision,
    summary: storedSummary(row.summary),
  }));
}

/** Safe because `saveSummary` is the only writer of this column. */
function storedSummary(summary: unknown): AnswerSummary {
  return summary as AnswerSummary;
}
