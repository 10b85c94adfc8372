import type { Measurement } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { actorId, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { announceCheckIn } from './announce.ts';
import { instantOf } from './instant.ts';
import { findMetric } from './queries-catalogue.ts';
import { lockKeyResultsOn } from './queries-key-results.ts';
import { insertMeasurements } from './queries-measurements.ts';
import { settleSlips } from './settle-slips.ts';
import { viewMeasurement } from './views.ts';

/**
 * Records values of a metric, in its unit. A later record for the same instant corrects an earlier one, null
 * retracts it. Key results on the metric may slip or recover.
 * @throws not_found, invalid_input for an instant that is still to come
 */
export async function recordMeasurements(
  ctx: Context,
  metricId: string,
  input: readonly { value: number | null; at: string }[],
): Promise<{ items: Measurement[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'okr.write');
  const recordedAt = ctx.clock.now();
  const rows = input.map(({ value, at }, index) => ({
    id: ctx.ids.uuid(),
    metricId,
    at: instantOf(at, recordedAt, `/${index}/at`),
    value,
    recordedAt,
  }));
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    found(await findMetric(trx, metricId), 'metric');
    const keyResults = await lockKeyResultsOn(trx, metricId);
    await insertMeasurements(trx, { workspaceId, recordedBy: actorId(ctx) }, rows);
    await settleSlips(ctx, trx, workspaceId, keyResults);
    const moved = keyResults.map(({ id }) => id);
    onCommit(() => announceCheckIn(ctx, workspaceId, moved));
  });
  return { items: rows.map(viewMeasurement), nextCursor: null };
}
