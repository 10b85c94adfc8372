import type { Question, QuestionTranslations, QuestionType } from '@plumbline/contracts';
import type { JsonColumn } from './columns.ts';

/** A wording of a question; append-only. */
export interface QuestionRevisionTable {
  workspace_id: string;
  question_id: string;
  revision: number;
  type: QuestionType;
  text: string;
  config: JsonColumn<Question['config']>;
  translations: JsonColumn<QuestionTranslations>;
  created_at: Date;
}
