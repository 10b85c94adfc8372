import type { Stability } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { Engine, JsonColumn } from './columns.ts';

/** One run of an engine over a question. */
export interface ThemingRunTable {
  workspace_id: string;
  id: string;
  question_id: string;
  engine: Engine;
  model: string | null;
  state: 'running' | 'done' | 'waiting' | 'cancelled';
  detail: string;
  quotes_rejected: Generated<number>;
  started_at: Date;
  finished_at: Date | null;
  kind: Generated<'theme' | 'stability'>;
  done: Generated<number>;
  total: Generated<number>;
  codebook_version: number | null;
  prompt_version: string | null;
  anew: Generated<boolean>;
  result: JsonColumn<Omit<Stability, 'at'> | null>;
}
