import type { JsonColumn } from './columns.ts';

/** The value of a link when it changed; append-only. Numbers and ids, never words. */
export interface EvidenceReadingTable {
  workspace_id: string;
  id: string;
  link_id: string;
  reading: JsonColumn<Record<string, unknown>>;
  at: Date;
}
