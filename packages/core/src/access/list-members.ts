import type { Member } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { authorise } from './authorise.ts';
import { findMembers } from './queries.ts';

/** Members of the workspace, the one who joined first first. */
export async function listMembers(ctx: Context): Promise<{ items: Member[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'members.read');
  const rows = await inWorkspace(ctx.db, workspaceId, findMembers);
  const items = rows.map(({ user_id: userId, name, email, role }) => ({ userId, name, email, role }));
  return { items, nextCursor: null };
}
