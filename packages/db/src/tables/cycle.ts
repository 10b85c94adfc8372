/** A quarter, usually. Days are YYYY-MM-DD. */
export interface CycleTable {
  workspace_id: string;
  id: string;
  title: string;
  starts_on: string;
  ends_on: string;
  created_at: Date;
}
