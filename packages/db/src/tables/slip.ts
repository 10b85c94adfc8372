/** An episode of a key result being off track. */
export interface SlipTable {
  workspace_id: string;
  id: string;
  key_result_id: string;
  reason: 'off_track';
  why: string;
  raised_at: Date;
  ended_at: Date | null;
}
