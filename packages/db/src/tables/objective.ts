import type { Lifecycle } from '@plumbline/contracts';

/** What a team wants to be true for its customers by the end of a cycle. */
export interface ObjectiveTable {
  workspace_id: string;
  id: string;
  cycle_id: string;
  team_id: string;
  level: 'company' | 'team';
  title: string;
  serves_key_result_id: string | null;
  state: Lifecycle;
  created_at: Date;
}
