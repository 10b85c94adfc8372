import type { JsonColumn } from './columns.ts';

/** First replies to requests that carried an Idempotency-Key. */
export interface IdempotencyKeyTable {
  workspace_id: string;
  key: string;
  endpoint: string;
  content_hash: string;
  status: number;
  reply: JsonColumn<unknown>;
  created_at: Date;
}
