import type { Cycle } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { insertCycle } from './queries-catalogue.ts';

/** Adds a cycle; `start` is before `end`, both days belong to it. */
export async function createCycle(ctx: Context, input: Omit<Cycle, 'id'>): Promise<Cycle> {
  const workspaceId = authorise(ctx, 'okr.write');
  const cycle = { id: ctx.ids.uuid(), ...input };
  await inWorkspace(ctx.db, workspaceId, (trx) =>
    insertCycle(trx, { workspaceId, ...cycle, at: ctx.clock.now() }),
  );
  return cycle;
}
