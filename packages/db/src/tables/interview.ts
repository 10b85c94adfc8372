import type { Attributes, InterviewPhase } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** One respondent in one study. */
export interface InterviewTable {
  workspace_id: string;
  id: string;
  study_id: string;
  study_version: number;
  link_id: string | null;
  source: 'link' | 'import';
  respondent_number: number;
  attributes: JsonColumn<Attributes>;
  phase: InterviewPhase;
  last_seq: Generated<number>;
  wave: Generated<number>;
  started_at: Date;
  finished_at: Date | null;
  language: Generated<string>;
  source_hash: string | null;
  withdrawn_at: Date | null;
}
