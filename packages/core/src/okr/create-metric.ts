import type { Metric } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { insertMetric } from './queries-catalogue.ts';

/** Defines a metric, which outlives the key results on it. */
export async function createMetric(ctx: Context, input: Omit<Metric, 'id'>): Promise<Metric> {
  const workspaceId = authorise(ctx, 'okr.write');
  const metric = { id: ctx.ids.uuid(), ...input };
  await inWorkspace(ctx.db, workspaceId, (trx) =>
    insertMetric(trx, { workspaceId, ...metric, at: ctx.clock.now() }),
  );
  return metric;
}
