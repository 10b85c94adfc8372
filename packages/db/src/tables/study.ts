import type {
  Cadence,
  Cohort,
  CohortTarget,
  Question,
  StudyState,
  StudyTranslations,
} from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** An interview study: its draft, and how far it is published. */
export interface StudyTable {
  workspace_id: string;
  id: string;
  title: string;
  purpose: string;
  asked_by: string;
  key_result_id: string | null;
  state: StudyState;
  cohort: JsonColumn<Cohort | null>;
  target_n: number | null;
  decision_rule: string;
  draft_questions: JsonColumn<Question[]>;
  draft_revision: number;
  published_revision: number | null;
  version: number | null;
  published_at: Date | null;
  respondent_count: Generated<number>;
  closes_on: string | null;
  closed_at: Date | null;
  closed_by: 'quota' | 'date' | 'early' | null;
  exclude_flagged: Generated<boolean>;
  wave: Generated<number>;
  cadence: Generated<Cadence>;
  cohort_targets: JsonColumn<CohortTarget[]>;
  language: Generated<string>;
  translations: JsonColumn<StudyTranslations>;
  created_at: Date;
}
