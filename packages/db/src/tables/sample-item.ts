/** Roots of the sample data. */
export interface SampleItemTable {
  workspace_id: string;
  kind: 'cycle' | 'team' | 'metric' | 'study';
  item_id: string;
}
