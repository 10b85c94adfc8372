import type { Question } from '@plumbline/contracts';
import type { JsonColumn } from './columns.ts';

export type PublishedQuestion = Question & { revision: number };

/** What was published, immutable. */
export interface StudyVersionTable {
  workspace_id: string;
  study_id: string;
  version: number;
  questions: JsonColumn<PublishedQuestion[]>;
  published_at: Date;
  published_by: string | null;
}
