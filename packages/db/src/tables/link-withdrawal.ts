import type { Generated } from 'kysely';

/** One respondent that a wave of an evidence link has lost to withdrawal; never who. */
export interface LinkWithdrawalTable {
  workspace_id: string;
  link_id: string;
  wave: number;
  place: Generated<number>;
  arrival_index: number;
}
