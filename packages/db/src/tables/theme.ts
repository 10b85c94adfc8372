import type { Generated } from 'kysely';

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
  include_when: Generated<string>;
  exclude_when: Generated<string>;
  include_words: Generated<string[]>;
  exclude_words: Generated<string[]>;
  locked: Generated<boolean>;
  merged_into: string | null;
}
