import type { InputOf, KeyResult, okrEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found, invalid } from '../shared/errors.ts';
import { findCycle, findMetric } from './queries-catalogue.ts';
import { findKeyResult, insertKeyResult } from './queries-key-results.ts';
import { lockObjective } from './queries-objectives.ts';
import { isBounded } from './rules.ts';
import { settleSlips } from './settle-slips.ts';
import { viewKeyResult } from './views.ts';

export type NewKeyResult = InputOf<typeof okrEndpoints.createKeyResult>['body'];

/**
 * Adds a draft key result; it spans its objective's cycle unless told. Measurements the metric has already count.
 * @throws not_found for the objective, the metric or the key result it predicts, invalid_input for a span or bounds
 * that hold nothing
 */
export async function createKeyResult(
  ctx: Context,
  objectiveId: string,
  input: NewKeyResult,
): Promise<KeyResult> {
  const workspaceId = authorise(ctx, 'okr.write');
  const { bounds, ...rest } = input;
  const id = ctx.ids.uuid();
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const objective = found(await lockObjective(trx, objectiveId), 'objective');
    const cycle = found(await findCycle(trx, objective.cycle_id), 'cycle');
    found(await findMetric(trx, input.metricId), 'metric');
    if (input.predictsKeyResultId !== null) {
      found(await findKeyResult(trx, input.predictsKeyResultId), 'key result');
    }
    const start = input.start ?? cycle.starts_on;
    const end = input.end ?? cycle.ends_on;
    if (start >= end) throw invalid('/end', 'must be after the first day');
    const limits = { lower: bounds?.lower ?? null, upper: bounds?.upper ?? null };
    checkBounds(input, limits);
    const state = 'draft';
    const at = ctx.clock.now();
    await insertKeyResult(trx, { workspaceId, id, objectiveId, ...rest, start, end, ...limits, state, at });
    const row = found(await findKeyResult(trx, id), 'key result');
    await settleSlips(ctx, trx, workspaceId, [row]);
    return viewKeyResult(row);
  });
}

function checkBounds(
  input: NewKeyResult,
  { lower, upper }: { lower: number | null; upper: number | null },
): void {
  if (isBounded(input) && lower === null && upper === null) {
    throw invalid('/bounds', 'needs a lower or an upper limit for a guardrail or a metric to keep within');
  }
  if (lower !== null && upper !== null && lower >= upper) {
    throw invalid('/bounds/upper', 'must be above the lower limit');
  }
}
