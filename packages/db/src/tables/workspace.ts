/** A customer of its own: nothing crosses from one to another. */
export interface WorkspaceTable {
  id: string;
  name: string;
  created_at: Date;
}
