import type { Study, StudyState } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import { closeIfDue } from './close-field.ts';
import { changeStudy, lockStudy } from './queries.ts';
import { viewStudy } from './views.ts';

/**
 * Starts no more interviews until the study is resumed; those that run go on and count. Pausing a paused study changes
 * nothing. @throws not_found, conflict for a study that asks nobody.
 */
export function pauseStudy(ctx: Context, studyId: string): Promise<Study> {
  return turn(ctx, studyId, { from: 'live', to: 'paused' });
}

/**
 * Takes interviews again. A quota or day that was reached meanwhile closes the study instead. Resuming a live study
 * changes nothing. @throws not_found, conflict for a study that is neither paused nor live.
 */
export function resumeStudy(ctx: Context, studyId: string): Promise<Study> {
  return turn(ctx, studyId, { from: 'paused', to: 'live' });
}

type Turn = { from: StudyState; to: StudyState };

function turn(ctx: Context, studyId: string, { from, to }: Turn): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const study = found(await lockStudy(trx, studyId), 'study');
    if (study.state === to) return viewStudy(study);
    if (study.state !== from) throw new AppError('conflict', refusals[study.state]);
    const settled = await closeIfDue(ctx, trx, onCommit, study);
    if (settled.state === 'closed') return viewStudy(settled);
    const row = await changeStudy(trx, studyId, { state: to });
    onCommit(() => announceStudy(ctx, row));
    return viewStudy(row);
  });
}

const refusals: Record<StudyState, string> = {
  draft: 'This study has not been published yet.',
  live: 'This study is live.',
  paused: 'This study is paused.',
  closed: 'This study is closed. Start a new wave to ask again.',
};
