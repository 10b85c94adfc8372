import type { Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import { closeField, closeIfDue } from './close-field.ts';
import { changeStudy, lockStudy } from './queries.ts';
import { insertWave } from './queries-waves.ts';
import { isOver } from './rules-field.ts';
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
    const row = await changeStudy(trx, studyId, {
      state: 'live',
      wave: study.wave + 1,
      closed_at: null,
      closed_by: null,
      closes_on: study.closes_on !== null && isOver(study.closes_on, now) ? null : study.closes_on,
    });
    await insertWave(trx, { workspaceId, studyId, wave: row.wave }, now);
    onCommit(() => announceStudy(ctx, row));
    return viewStudy(row);
  });
}
