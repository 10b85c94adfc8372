import type { Attributes } from '@plumbline/contracts';
import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

/** A link respondents open; its token is derived, never stored. */
export interface StudyLinkTable {
  workspace_id: string;
  id: string;
  study_id: string;
  kind: 'open' | 'single_use' | 'embed';
  attributes: JsonColumn<Attributes>;
  opened: Generated<number>;
  /** Where the invitation of a single-use link goes. */
  email: string | null;
  expires_at: Date | null;
  revoked_at: Date | null;
  invited_at: Date | null;
  reminded_at: Date | null;
  mail_due: 'invitation' | 'reminder' | null;
  mail_begun: Generated<number>;
  mail_failure: 'unreachable' | 'refused' | 'unsure' | null;
  /** When the signing key of an embedded link was shown. */
  key_shown_at: Date | null;
  created_at: Date;
}
