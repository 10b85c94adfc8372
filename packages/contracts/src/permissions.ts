import { z } from 'zod';

export const roles = ['viewer', 'editor', 'admin', 'owner'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** What a member may do: the lowest role that may do it. The one place that says so. */
export const permissions = {
  'workspace.create': 'owner',
  'workspace.read': 'viewer',
  'members.read': 'viewer',
  'members.invite': 'admin',
  'members.manage': 'admin',
  'api_keys.manage': 'admin',
  'sample_data.remove': 'admin',
  'okr.read': 'viewer',
  'okr.write': 'editor',
  'study.read': 'viewer',
  'study.write': 'editor',
  'answers.import': 'editor',
  'report.read': 'viewer',
  'transcript.read': 'editor',
  'theming.read': 'viewer',
  'theming.write': 'editor',
  'evidence.read': 'viewer',
  'evidence.write': 'editor',
  'evidence.trace': 'editor',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof permissions;

export function allows(holder: Role, permission: Permission): boolean {
  return roles.indexOf(holder) >= roles.indexOf(permissions[permission]);
}
