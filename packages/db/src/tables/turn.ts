import type { JsonColumn } from './columns.ts';

export type TurnKind = 'question' | 'probe' | 'statement' | 'answer' | 'skip' | 'back';

/** What was asked and said, numbered by the server from 1 without gaps. */
export interface TurnTable {
  workspace_id: string;
  interview_id: string;
  seq: number;
  kind: TurnKind;
  question_id: string | null;
  question_revision: number | null;
  text: string | null;
  value: JsonColumn<unknown>;
  submission_id: string | null;
  content_hash: string | null;
  reply: string | null;
  moderator: 'built_in' | 'model' | null;
  /** Why the built-in moderator spoke where a model is configured. */
  stood_in_for: 'late' | 'failed' | 'refused' | null;
  model: string | null;
  prompt_version: string | null;
  at: Date;
}
