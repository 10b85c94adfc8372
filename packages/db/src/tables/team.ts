/** A team that owns objectives. */
export interface TeamTable {
  workspace_id: string;
  id: string;
  name: string;
  created_at: Date;
}
