import type { FlagKind } from '@plumbline/contracts';
import type { Generated } from 'kysely';

/** Why an interview looks unusual: one row a kind. A dismissed one no longer counts. */
export interface QualityFlagTable {
  workspace_id: string;
  interview_id: string;
  kind: Generated<FlagKind>;
  reason: string;
  flagged_by: string | null;
  dismissed_at: Date | null;
  at: Date;
}
