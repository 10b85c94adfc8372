import { inWorkspace } from '@plumbline/db';
import { contextOf, type Services } from '../shared/context.ts';
import { closeIfDue } from './close-field.ts';
import { lockStudy } from './queries.ts';
import { overdueStudies } from './queries-waves.ts';

/**
 * Closes every study whose last day is over, workspace by workspace. Safe to run anywhere, any number of times.
 * @returns how many studies it closed.
 */
export async function closeDueStudies(services: Services): Promise<number> {
  const today = services.clock.now().toISOString().slice(0, 10);
  const workspaces = await services.db.selectFrom('workspaces').select('id').orderBy('id').execute();
  let closed = 0;
  for (const { id: workspaceId } of workspaces) {
    const due = await inWorkspace(services.db, workspaceId, (trx) => overdueStudies(trx, today));
    for (const studyId of due) closed += (await closeOne(services, workspaceId, studyId)) ? 1 : 0;
  }
  return closed;
}

function closeOne(services: Services, workspaceId: string, studyId: string): Promise<boolean> {
  const ctx = contextOf(services, { kind: 'system', workspaceId });
  return inWorkspace(services.db, workspaceId, async (trx, onCommit) => {
    const study = await lockStudy(trx, studyId);
    if (!study || study.state === 'closed') return false;
    return (await closeIfDue(ctx, trx, onCommit, study)).state === 'closed';
  });
}
