/** A theme in an answer, with the words that show it. */
export interface ThemeAssignmentTable {
  workspace_id: string;
  id: string;
  answer_id: string;
  theme_id: string;
  codebook_version: number;
  origin: 'model' | 'keyword' | 'rule' | 'person';
  quote_start: number;
  quote_end: number;
  quote_rank: number | null;
  created_at: Date;
  coded_as: string;
}
