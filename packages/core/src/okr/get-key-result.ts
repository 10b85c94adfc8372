import type { okrEndpoints, ResponseOf } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { findKeyResultInContext } from './queries-key-results.ts';
import { viewKeyResult } from './views.ts';

/** One key result with the titles of what is around it. @throws not_found */
export async function getKeyResult(
  ctx: Context,
  id: string,
): Promise<ResponseOf<typeof okrEndpoints.getKeyResult>> {
  const workspaceId = authorise(ctx, 'okr.read');
  const row = await inWorkspace(ctx.db, workspaceId, (trx) => findKeyResultInContext(trx, id));
  const { objective_title, cycle_id, cycle_title, team_name, predicts_title, ...keyResult } = found(
    row,
    'key result',
  );
  return {
    ...viewKeyResult(keyResult),
    objectiveTitle: objective_title,
    cycleId: cycle_id,
    cycleTitle: cycle_title,
    teamName: team_name,
    predictsTitle: predicts_title,
  };
}
