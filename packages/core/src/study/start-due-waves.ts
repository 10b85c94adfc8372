import { inWorkspace } from '@plumbline/db';
import { contextOf, type Services } from '../shared/context.ts';
import { beginWave } from './begin-wave.ts';
import { closeField, closeIfDue } from './close-field.ts';
import { lockStudy, type StudyRow } from './queries.ts';
import { repeatedStudies } from './queries-waves.ts';
import { periodEnd } from './rules-field.ts';

/**
 * Starts the next wave of every study whose period is over, workspace by workspace. The old wave ends where its period
 * ended, which was declared with the cadence; a worker that was away starts one wave, not those it missed. Safe to run
 * anywhere, any number of times.
 * @returns how many waves it started.
 */
export async function startDueWaves(services: Services): Promise<number> {
  const workspaces = await services.db.selectFrom('workspaces').select('id').orderBy('id').execute();
  let started = 0;
  for (const { id: workspaceId } of workspaces) {
    const repeated = await inWorkspace(services.db, workspaceId, repeatedStudies);
    const now = services.clock.now();
    for (const { id, cadence, startedAt } of repeated) {
      const due = periodEnd(cadence, startedAt, now);
      if (due !== null && (await startOne(services, { workspaceId, id, due }))) started += 1;
    }
  }
  return started;
}

function startOne(
  services: Services,
  { workspaceId, id, due }: { workspaceId: string; id: string; due: Date },
): Promise<boolean> {
  const ctx = contextOf(services, { kind: 'system', workspaceId });
  return inWorkspace(services.db, workspaceId, async (trx, onCommit) => {
    const study = await lockStudy(trx, id);
    // Another worker may have been here first.
    const still = (await repeatedStudies(trx)).find((one) => one.id === id);
    if (!study || !still || periodEnd(still.cadence, still.startedAt, services.clock.now()) === null)
      return false;
    const settled = await closeIfDue(ctx, trx, onCommit, study);
    if (endsForGood(settled)) return false;
    if (settled.state !== 'closed') await closeField(ctx, trx, onCommit, settled, { by: 'date', at: due });
    await beginWave(ctx, trx, onCommit, { study: settled, startedAt: due });
    return true;
  });
}

/** A day that was named is the last of the whole study; a quota is each wave's own. */
function endsForGood({ state, closed_by: by }: StudyRow): boolean {
  return state === 'closed' && by !== 'quota';
}
