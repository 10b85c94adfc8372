/** The known size of a group that respondents come from. */
export interface CohortTable {
  workspace_id: string;
  study_id: string;
  attribute: string;
  value: string;
  size: number;
}
