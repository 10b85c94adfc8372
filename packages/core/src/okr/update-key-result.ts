import type { InputOf, KeyResult, okrEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { announceCheckIn } from './announce.ts';
import { changeKeyResult, findKeyResult, lockKeyResult } from './queries-key-results.ts';
import { isEditable } from './rules.ts';
import { settleSlips } from './settle-slips.ts';
import { viewKeyResult } from './views.ts';

export type KeyResultChanges = InputOf<typeof okrEndpoints.updateKeyResult>['body'];

/** Changes a key result that is not committed yet; another target may raise or end a slip. @throws not_found, conflict */
export async function updateKeyResult(
  ctx: Context,
  id: string,
  changes: KeyResultChanges,
): Promise<KeyResult> {
  const workspaceId = authorise(ctx, 'okr.write');
  const { title, baseline, target, population, dataSource } = changes;
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const { state } = found(await lockKeyResult(trx, id), 'key result');
    if (!isEditable(state)) throw new AppError('conflict', `This key result is ${state}.`);
    await changeKeyResult(trx, id, {
      ...(title === undefined ? {} : { title }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(target === undefined ? {} : { target }),
      ...(population === undefined ? {} : { population }),
      ...(dataSource === undefined ? {} : { data_source: dataSource }),
    });
    const row = found(await findKeyResult(trx, id), 'key result');
    await settleSlips(ctx, trx, workspaceId, [row]);
    onCommit(() => announceCheckIn(ctx, workspaceId, [id]));
    return viewKeyResult(row);
  });
}
