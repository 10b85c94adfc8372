import type { Question, StudyTranslations } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

export type PublishedQuestion = Question & { revision: number };

/** What was published, immutable. */
export interface StudyVersionTable {
  workspace_id: string;
  study_id: string;
  version: number;
  questions: JsonColumn<PublishedQuestion[]>;
  language: Generated<string>;
  translations: JsonColumn<StudyTranslations>;
  published_at: Date;
  published_by: string | null;
}
