/** Who did what; append-only. */
export interface AuditLogTable {
  workspace_id: string;
  id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  subject_id: string | null;
}
