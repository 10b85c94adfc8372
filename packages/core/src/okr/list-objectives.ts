import type { ObjectiveWithKeyResults } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { loadObjectives } from './load-objectives.ts';
import { findCycle } from './queries-catalogue.ts';
import { findObjectives } from './queries-objectives.ts';

/** Objectives of a cycle, or of all, with their key results and where those stand. @throws not_found for the cycle */
export async function listObjectives(
  ctx: Context,
  { cycle }: { cycle?: string | undefined },
): Promise<{ items: ObjectiveWithKeyResults[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  const items = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (cycle !== undefined) found(await findCycle(trx, cycle), 'cycle');
    return loadObjectives(trx, await findObjectives(trx, cycle), ctx.clock.now());
  });
  return { items, nextCursor: null };
}
