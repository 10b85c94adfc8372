import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { countFacts, isLarge } from './report/facts.ts';
import { readReportStudy, readWaves } from './report/queries.ts';
import { lockStudySummary, saveStudySummary } from './report/queries-summaries.ts';
import { scopeOf } from './report/scope.ts';

/**
 * Recomputes what the report of a large study says besides its questions, of the wave in the field, as nobody filters
 * it. Safe to run twice; the same answers give the same row. Nothing to do for a study that is gone, or small enough to
 * be counted whenever it is read.
 */
export async function summariseStudy(ctx: Context, { studyId }: { studyId: string }): Promise<void> {
  const workspaceId = authorise(ctx, 'report.read');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await lockStudySummary(trx, studyId);
    const study = await readReportStudy(trx, studyId);
    if (!study || !isLarge(study)) return;
    const waves = await readWaves(trx, studyId);
    const of = scopeOf(study, waves, { includeFlagged: !study.excludeFlagged });
    const facts = await countFacts(trx, study, of);
    await saveStudySummary(trx, { workspaceId, ...of, facts, at: ctx.clock.now() });
    onCommit(() => ctx.live.publish({ workspaceId, type: 'summary', ids: [`study:${studyId}`] }));
  });
}
