import type { ObjectiveWithKeyResults } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { loadObjectives } from './load-objectives.ts';
import { findObjective } from './queries-objectives.ts';

/** One objective with its key results and where those stand. @throws not_found */
export async function getObjective(ctx: Context, id: string): Promise<ObjectiveWithKeyResults> {
  const workspaceId = authorise(ctx, 'okr.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const row = found(await findObjective(trx, id), 'objective');
    const [objective] = await loadObjectives(trx, [row], ctx.clock.now());
    return found(objective, 'objective');
  });
}
