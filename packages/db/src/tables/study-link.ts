import type { Attributes } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** A link respondents open; its token is derived, never stored. */
export interface StudyLinkTable {
  workspace_id: string;
  id: string;
  study_id: string;
  kind: 'open';
  attributes: JsonColumn<Attributes>;
  opened: Generated<number>;
  created_at: Date;
}
