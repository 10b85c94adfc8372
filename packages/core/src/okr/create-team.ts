import type { Team } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { insertTeam } from './queries-catalogue.ts';

/** Adds a team, which may then own objectives. */
export async function createTeam(ctx: Context, { name }: { name: string }): Promise<Team> {
  const workspaceId = authorise(ctx, 'okr.write');
  const id = ctx.ids.uuid();
  await inWorkspace(ctx.db, workspaceId, (trx) =>
    insertTeam(trx, { workspaceId, id, name, at: ctx.clock.now() }),
  );
  return { id, name };
}
