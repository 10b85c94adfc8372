import type { Direction, KeyResultKind, Lifecycle } from '@plumbline/contracts';

/** A time-boxed target on a metric. */
export interface KeyResultTable {
  workspace_id: string;
  id: string;
  objective_id: string;
  title: string;
  kind: KeyResultKind;
  commitment: 'aspirational' | 'committed';
  metric_id: string;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  lower_bound: number | null;
  upper_bound: number | null;
  starts_on: string;
  ends_on: string;
  population: string;
  data_source: string;
  predicts_key_result_id: string | null;
  state: Lifecycle;
  created_at: Date;
}
