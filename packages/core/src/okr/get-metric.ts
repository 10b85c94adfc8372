import type { Metric } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { findMetric } from './queries-catalogue.ts';
import { viewMetric } from './views.ts';

/** @throws not_found */
export async function getMetric(ctx: Context, id: string): Promise<Metric> {
  const workspaceId = authorise(ctx, 'okr.read');
  return viewMetric(found(await inWorkspace(ctx.db, workspaceId, (trx) => findMetric(trx, id)), 'metric'));
}
