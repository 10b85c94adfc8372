/** What a respondent agreed to, with the version of the text; append-only. */
export interface ConsentTable {
  workspace_id: string;
  id: string;
  interview_id: string;
  version: number;
  accepted: boolean;
  quote: boolean;
  statement: string;
  at: Date;
}
