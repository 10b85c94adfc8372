import type { ColumnType, Generated } from 'kysely';

/** Every call to a language model, with its tokens; append-only. */
export interface LlmCallTable {
  workspace_id: string;
  id: string;
  run_id: string | null;
  purpose: string;
  prompt_version: string;
  model: string;
  outcome: string;
  input_tokens: number;
  output_tokens: number;
  cached_tokens: number;
  milliseconds: number;
  at: Date;
  cost_usd: ColumnType<string, number | undefined, never>;
  from_cache: Generated<boolean>;
}
