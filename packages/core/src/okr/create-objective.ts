import type { Objective } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { findCycle, findTeam } from './queries-catalogue.ts';
import { findKeyResult } from './queries-key-results.ts';
import { insertObjective } from './queries-objectives.ts';

export type NewObjective = Omit<Objective, 'id' | 'state'>;

/** Adds a draft objective to a cycle. @throws not_found for the cycle, the team or the key result it serves */
export async function createObjective(ctx: Context, input: NewObjective): Promise<Objective> {
  const workspaceId = authorise(ctx, 'okr.write');
  const objective = { id: ctx.ids.uuid(), ...input, state: 'draft' as const };
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await findCycle(trx, input.cycleId), 'cycle');
    found(await findTeam(trx, input.teamId), 'team');
    if (input.servesKeyResultId !== null) {
      found(await findKeyResult(trx, input.servesKeyResultId), 'key result');
    }
    await insertObjective(trx, { workspaceId, ...objective, at: ctx.clock.now() });
  });
  return objective;
}
