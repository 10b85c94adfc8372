import type { Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { closeField, closeIfDue } from './close-field.ts';
import { lockStudy } from './queries.ts';
import { readWaveCount } from './queries-waves.ts';
import { latest } from './rules-field.ts';
import { viewStudy } from './views.ts';

/**
 * Stops asking. Before the declared quota or day this is early, and the numbers stay those of a live study. Closing a
 * closed study changes nothing.
 * @throws not_found, conflict for a study that was never published.
 */
export async function closeStudy(ctx: Context, studyId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const study = found(await lockStudy(trx, studyId), 'study');
    if (study.state === 'draft') throw new AppError('conflict', 'This study has not been published yet.');
    if (study.state === 'closed') return viewStudy(study);
    const settled = await closeIfDue(ctx, trx, onCommit, study);
    if (settled.state === 'closed') return viewStudy(settled);
    const { lastFinishedAt } = await readWaveCount(trx, study);
    const end = { by: 'early' as const, at: latest(ctx.clock.now(), lastFinishedAt) };
    return viewStudy(await closeField(ctx, trx, onCommit, study, end));
  });
}
