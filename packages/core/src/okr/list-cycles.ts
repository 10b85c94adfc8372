import type { Cycle } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { findCycles } from './queries-catalogue.ts';
import { viewCycle } from './views.ts';

/** Cycles, the newest first. */
export async function listCycles(ctx: Context): Promise<{ items: Cycle[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  const rows = await inWorkspace(ctx.db, workspaceId, findCycles);
  return { items: rows.map(viewCycle), nextCursor: null };
}
