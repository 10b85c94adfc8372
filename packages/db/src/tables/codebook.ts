import type { Generated } from 'kysely';
import type { Engine } from './columns.ts';

/** The current codebook of an open question. */
export interface CodebookTable {
  workspace_id: string;
  question_id: string;
  version: number;
  engine: Engine;
  created_at: Date;
  updated_at: Date;
  touched_at: Date | null;
  paused_at: Date | null;
  revision: Generated<number>;
}
