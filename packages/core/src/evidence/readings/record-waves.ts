import { inWorkspace } from '@plumbline/db';
import { recordMeasurements } from '../../okr/index.ts';
import type { Context } from '../../shared/context.ts';
import type { Ended } from './append-readings.ts';
import { findMeasuredAt } from './queries-measured.ts';

/**
 * A wave that ended is one measurement of the key result's metric, at its end, where the score is on the metric's own
 * scale. Once a wave: what people recorded for that instant stays. Where it still has the score as it was read before
 * somebody withdrew or put an answer right, the new one corrects it.
 */
export async function recordWaves(ctx: Context, workspaceId: string, ended: readonly Ended[]): Promise<void> {
  const system: Context = { ...ctx, actor: { kind: 'system', workspaceId } };
  for (const { link, reading, before, at } of ended) {
    const value = measured(link, reading);
    if (value === null) continue;
    const known = await inWorkspace(ctx.db, workspaceId, (trx) => findMeasuredAt(trx, link.metricId, at));
    const isOurs = known !== undefined && before !== null && known.value === measured(link, before);
    if (known !== undefined && (!isOurs || known.value === value)) continue;
    await recordMeasurements(system, link.metricId, [{ value, at: at.toISOString() }]);
  }
}

/** The reading on the metric's scale; null where it is none of the metric. */
function measured({ kind }: Ended['link'], { estimate, line, scale }: Ended['reading']): number | null {
  if (kind !== 'experience' || estimate === null || line === null) return null;
  return Number((scale === 'share' ? estimate * 100 : estimate).toFixed(6));
}
