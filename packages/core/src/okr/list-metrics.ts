import type { ListQuery, Metric } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { pageOf, readCursor } from '../shared/page.ts';
import { findMetrics } from './queries-catalogue.ts';
import { viewMetric } from './views.ts';

/** Metrics, the newest first. */
export async function listMetrics(
  ctx: Context,
  query: ListQuery,
): Promise<{ items: Metric[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  const after = readCursor(query.cursor);
  const found = await inWorkspace(ctx.db, workspaceId, (trx) => findMetrics(trx, query, after));
  const { rows, nextCursor } = pageOf(found, query.limit, ({ created_at: at, id }) => ({ at, id }));
  return { items: rows.map(viewMetric), nextCursor };
}
