import type { ListQuery, Measurement } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { pageOf, readCursor } from '../shared/page.ts';
import { findMetric } from './queries-catalogue.ts';
import { findMeasurementPage } from './queries-measurements.ts';
import { viewMeasurement } from './views.ts';

/** The values of a metric that count, newest first. @throws not_found */
export async function listMeasurements(
  ctx: Context,
  metricId: string,
  query: ListQuery,
): Promise<{ items: Measurement[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  const after = readCursor(query.cursor);
  const page = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await findMetric(trx, metricId), 'metric');
    return findMeasurementPage(trx, metricId, query, after);
  });
  const { rows, nextCursor } = pageOf(page, query.limit, (row) => row);
  return { items: rows.map(viewMeasurement), nextCursor };
}
