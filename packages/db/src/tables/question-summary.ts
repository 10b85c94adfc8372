import type { JsonColumn } from './columns.ts';

/** The counts of a question, recomputed from its answers. */
export interface QuestionSummaryTable {
  workspace_id: string;
  question_id: string;
  revision: number;
  summary: JsonColumn<unknown>;
  arrival_index: number;
  computed_at: Date;
}
