import type { Unit } from '@plumbline/contracts';

/** A number watched continuously; outlives the key results on it. */
export interface MetricTable {
  workspace_id: string;
  id: string;
  name: string;
  unit: Unit;
  definition: string;
  population: string;
  data_source: string;
  created_at: Date;
}
