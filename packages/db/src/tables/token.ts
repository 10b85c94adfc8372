import type { Role } from '@plumbline/contracts';
import type { Generated } from 'kysely';

export type TokenKind =
  | 'session'
  | 'api_key'
  | 'link'
  | 'interview'
  | 'receipt'
  | 'share'
  | 'sign_in'
  | 'invitation';

/** The one place where a secret, stored hashed, becomes a workspace. */
export interface TokenTable {
  hash: string;
  id: string;
  kind: TokenKind;
  workspace_id: string;
  subject_id: string | null;
  role: Role | null;
  name: Generated<string>;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}
