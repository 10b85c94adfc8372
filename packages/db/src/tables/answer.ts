import type { AnswerValue, SkipReason } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { GeneratedByDefault, JsonColumn } from './columns.ts';

/** An answer to a question or a probe; an edit is a new row that supersedes the old one. */
export interface AnswerTable {
  workspace_id: string;
  id: string;
  interview_id: string;
  study_id: string;
  question_id: string;
  question_revision: number;
  turn: number;
  asked_turn: number;
  probed: boolean;
  state: 'answered' | SkipReason;
  value: JsonColumn<AnswerValue | null>;
  text: string | null;
  submission_id: string;
  arrival_index: GeneratedByDefault;
  superseded_at: Date | null;
  quote_released: Generated<boolean>;
  answered_at: Date;
}
