import type { Generated } from 'kysely';

/** A period of asking, with a quota of its own. */
export interface StudyWaveTable {
  workspace_id: string;
  study_id: string;
  wave: number;
  started_at: Date;
  ended_at: Date | null;
  ended_by: 'quota' | 'date' | 'early' | null;
  end_moved: Generated<boolean>;
}
