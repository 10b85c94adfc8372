import type { Role } from '@plumbline/contracts';

/** A person in a workspace, with a role. */
export interface MemberTable {
  workspace_id: string;
  user_id: string;
  role: Role;
  created_at: Date;
}
