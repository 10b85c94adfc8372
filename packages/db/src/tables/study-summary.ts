import type { JsonColumn } from './columns.ts';

/** What a report says of a study besides its questions, recomputed from its interviews and answers. */
export interface StudySummaryTable {
  workspace_id: string;
  study_id: string;
  summary: JsonColumn<unknown>;
  computed_at: Date;
}
