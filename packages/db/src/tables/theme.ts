/** A theme of a codebook; ids are permanent. */
export interface ThemeTable {
  workspace_id: string;
  id: string;
  question_id: string;
  label: string;
  definition: string;
  origin: 'model' | 'keyword' | 'person';
  position: number;
  retired_at: Date | null;
  created_at: Date;
}
