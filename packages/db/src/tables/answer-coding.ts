import type { Generated } from 'kysely';
import type { Engine } from './columns.ts';

/** That an answer was coded, also when no theme was found. */
export interface AnswerCodingTable {
  workspace_id: string;
  answer_id: string;
  question_id: string;
  codebook_version: number;
  engine: Engine;
  state: 'done' | 'none';
  prompt_version: string | null;
  model: string | null;
  coded_at: Date;
  coded_by: string | null;
  by_person: Generated<boolean>;
}
