import type { JsonColumn } from './columns.ts';

/** What a model replied, by what it was asked. */
export interface LlmResponseTable {
  workspace_id: string;
  request_hash: string;
  purpose: string;
  reply: JsonColumn<unknown>;
  answer_ids: string[];
  at: Date;
}
