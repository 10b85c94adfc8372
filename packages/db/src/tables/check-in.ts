/** A measurement with confidence and a note; append-only. */
export interface CheckInTable {
  workspace_id: string;
  id: string;
  key_result_id: string;
  measurement_id: string;
  at: Date;
  confidence: number;
  note: string;
  author_id: string | null;
  recorded_at: Date;
}
