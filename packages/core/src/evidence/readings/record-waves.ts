import { inWorkspace } from '@plumbline/db';
import { recordMeasurements } from '../../okr/index.ts';
import type { Context } from '../../shared/context.ts';
import type { Ended } from './append-readings.ts';
import { isMeasuredAt } from './queries-measured.ts';

/**
 * A wave that ended is one measurement of the key result's metric, at its end, where the score is on the metric's own
 * scale. Once a wave: what was recorded for that instant, or corrected since, stays.
 */
export async function recordWaves(ctx: Context, workspaceId: string, ended: readonly Ended[]): Promise<void> {
  const system: Context = { ...ctx, actor: { kind: 'system', workspaceId } };
  for (const { link, reading, at } of ended) {
    const { estimate, line, scale } = reading;
    if (link.kind !== 'experience' || estimate === null || line === null) continue;
    const known = await inWorkspace(ctx.db, workspaceId, (trx) => isMeasuredAt(trx, link.metricId, at));
    if (known) continue;
    const value = Number((scale === 'share' ? estimate * 100 : estimate).toFixed(6));
    await recordMeasurements(system, link.metricId, [{ value, at: at.toISOString() }]);
  }
}
