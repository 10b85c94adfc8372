import type { Role } from '@plumbline/contracts';

/** What each role may do. */
export const roleWords: Record<Role, string> = {
  viewer: 'Viewer: reads numbers and released quotes',
  editor: 'Editor: writes OKRs and studies, reads transcripts',
  admin: 'Admin: also invites and manages people',
  owner: 'Owner: also makes owners',
};

/** Roles that a member may give others and take from them; none for whoever manages nobody. */
export function rolesGivenBy(role: Role): Role[] {
  if (role === 'owner') return ['viewer', 'editor', 'admin', 'owner'];
  return role === 'admin' ? ['viewer', 'editor', 'admin'] : [];
}
