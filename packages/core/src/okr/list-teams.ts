import type { Team } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { findTeams } from './queries-catalogue.ts';

/** Teams by name. */
export async function listTeams(ctx: Context): Promise<{ items: Team[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  return { items: await inWorkspace(ctx.db, workspaceId, findTeams), nextCursor: null };
}
