import type { CodebookEdit, CodebookTheme } from '@plumbline/contracts';
import type { Engine, JsonColumn } from './columns.ts';

/** A version of a codebook as it was made. */
export interface CodebookVersionTable {
  workspace_id: string;
  question_id: string;
  version: number;
  engine: Engine;
  themes: JsonColumn<CodebookTheme[]>;
  edits: JsonColumn<CodebookEdit[]>;
  user_id: string | null;
  at: Date;
}
