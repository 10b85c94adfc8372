import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** Work that a committed transaction asks for; done when its effect is recorded. */
export interface OutboxTable {
  id: string;
  workspace_id: string;
  job: string;
  key: string;
  payload: JsonColumn<Record<string, unknown>>;
  created_at: Generated<Date>;
  sent_at: Date | null;
  attempts: Generated<number>;
  done_at: Date | null;
}
