import type { CheckIn, InputOf, okrEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { actorId, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { announceCheckIn } from './announce.ts';
import { instantOf } from './instant.ts';
import { insertCheckIn } from './queries-check-ins.ts';
import { findKeyResult, lockKeyResultsOn } from './queries-key-results.ts';
import { insertMeasurements } from './queries-measurements.ts';
import { settleSlips } from './settle-slips.ts';
import { lastMomentOf } from './span.ts';
import { aimOf, viewCheckIn } from './views.ts';

export type NewCheckIn = InputOf<typeof okrEndpoints.recordCheckIn>['body'];

/**
 * Records a value of the key result's metric with a confidence of 0–10 and a note. Every key result on the metric
 * may slip or recover by it. Made after the span without a time, it counts for the last day.
 * @throws not_found, conflict for a closed key result, invalid_input for an instant that is still to come
 */
export async function recordCheckIn(ctx: Context, keyResultId: string, input: NewCheckIn): Promise<CheckIn> {
  const workspaceId = authorise(ctx, 'okr.write');
  const now = ctx.clock.now();
  const given = input.at === undefined ? null : instantOf(input.at, now, '/at');
  const { value, confidence, note } = input;
  const [id, measurementId] = [ctx.ids.uuid(), ctx.ids.uuid()];
  const author = authorOf(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const keyResult = found(await findKeyResult(trx, keyResultId), 'key result');
    if (keyResult.state === 'closed') throw new AppError('conflict', 'This key result is closed.');
    const at = given ?? earlier(now, lastMomentOf(aimOf(keyResult)));
    const affected = await lockKeyResultsOn(trx, keyResult.metric_id);
    const measurement = { id: measurementId, metricId: keyResult.metric_id, at, value, recordedAt: now };
    await insertMeasurements(trx, { workspaceId, recordedBy: author.id }, [measurement]);
    const checkIn = { id, keyResultId, at, confidence, note };
    await insertCheckIn(trx, {
      workspaceId,
      ...checkIn,
      measurementId,
      authorId: author.id,
      recordedAt: now,
    });
    await settleSlips(ctx, trx, workspaceId, affected);
    const moved = affected.map((row) => row.id);
    onCommit(() => announceCheckIn(ctx, workspaceId, moved));
    return viewCheckIn({ ...checkIn, value, authorName: author.name });
  });
}

/** A person; a key or a study has no name to show. */
function authorOf(ctx: Context): { id: string | null; name: string | null } {
  const id = actorId(ctx);
  return { id, name: id !== null && ctx.actor.kind === 'member' ? ctx.actor.name : null };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
