import type { CodebookEdit } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** An edit of a codebook that waits to be applied. */
export interface CodebookEditTable {
  workspace_id: string;
  question_id: string;
  place: Generated<number>;
  edit: JsonColumn<CodebookEdit>;
  user_id: string | null;
  at: Date;
}
