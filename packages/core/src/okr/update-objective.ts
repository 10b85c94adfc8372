import type { InputOf, Objective, okrEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { findTeam } from './queries-catalogue.ts';
import { findKeyResult } from './queries-key-results.ts';
import { changeObjective, findObjective, lockObjective } from './queries-objectives.ts';
import { isEditable } from './rules.ts';
import { viewObjective } from './views.ts';

export type ObjectiveChanges = InputOf<typeof okrEndpoints.updateObjective>['body'];

/** Changes an objective that is not committed yet. @throws not_found, conflict once it is */
export async function updateObjective(
  ctx: Context,
  id: string,
  changes: ObjectiveChanges,
): Promise<Objective> {
  const workspaceId = authorise(ctx, 'okr.write');
  const { title, teamId, servesKeyResultId } = changes;
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const { state } = found(await lockObjective(trx, id), 'objective');
    if (!isEditable(state)) throw new AppError('conflict', `This objective is ${state}.`);
    if (teamId !== undefined) found(await findTeam(trx, teamId), 'team');
    if (servesKeyResultId) found(await findKeyResult(trx, servesKeyResultId), 'key result');
    await changeObjective(trx, id, {
      ...(title === undefined ? {} : { title }),
      ...(teamId === undefined ? {} : { team_id: teamId }),
      ...(servesKeyResultId === undefined ? {} : { serves_key_result_id: servesKeyResultId }),
    });
    return viewObjective(found(await findObjective(trx, id), 'objective'));
  });
}
