import type { Engine } from './columns.ts';

/** A random sample of answers that a person codes blind. */
export interface AgreementSampleTable {
  workspace_id: string;
  id: string;
  question_id: string;
  codebook_version: number;
  engine: Engine;
  seed: number;
  user_id: string | null;
  created_at: Date;
  finished_at: Date | null;
}
