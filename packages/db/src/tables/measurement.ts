/** A metric's value at an instant; append-only, the newest record for an instant counts, null retracts. */
export interface MeasurementTable {
  workspace_id: string;
  id: string;
  metric_id: string;
  at: Date;
  value: number | null;
  recorded_at: Date;
  recorded_by: string | null;
}
