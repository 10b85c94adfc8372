import type { Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { beginWave } from './begin-wave.ts';
import { closeField, closeIfDue } from './close-field.ts';
import { lockStudy } from './queries.ts';
import { viewStudy } from './views.ts';

/**
 * Ends the wave in the field, early unless its quota or day is reached, and starts the next one: live again, with the
 * same quota counted anew. Interviews that run stay in their wave. A closing day that is over is not carried along.
 * @throws not_found, conflict for a study that was never published.
 */
export async function startWave(ctx: Context, studyId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const now = ctx.clock.now();
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const study = found(await lockStudy(trx, studyId), 'study');
    if (study.state === 'draft')
      throw new AppError('conflict', 'Publish the study first: that starts its first wave.');
    const settled = await closeIfDue(ctx, trx, onCommit, study);
    if (settled.state !== 'closed') await closeField(ctx, trx, onCommit, study, { by: 'early', at: now });
    const row = await beginWave(ctx, trx, onCommit, { study, startedAt: now });
    return viewStudy(row);
  });
}
