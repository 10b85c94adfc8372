/** An interview that looks unusual, and why. */
export interface QualityFlagTable {
  workspace_id: string;
  interview_id: string;
  reason: string;
  flagged_by: string | null;
  at: Date;
}
