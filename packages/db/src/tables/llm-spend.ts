import type { ColumnType } from 'kysely';

/** What all workspaces together spent and set aside on a UTC day; outside row-level security. */
export interface LlmSpendTable {
  day: ColumnType<string, string, never>;
  spent_usd: ColumnType<string, number | undefined, number>;
  reserved_usd: ColumnType<string, number | undefined, number>;
}
