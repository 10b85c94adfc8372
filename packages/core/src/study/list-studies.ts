import type { ListQuery, StudySummary } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { pageOf, readCursor } from '../shared/page.ts';
import { studyPage } from './queries.ts';
import { viewSummary } from './views.ts';

/** Studies, newest first; those of one key result where `keyResult` is given. */
export async function listStudies(
  ctx: Context,
  query: ListQuery & { keyResult?: string | undefined },
): Promise<{ items: StudySummary[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'study.read');
  const after = readCursor(query.cursor);
  const found = await inWorkspace(ctx.db, workspaceId, (trx) =>
    studyPage(trx, query, after, query.keyResult),
  );
  const { rows, nextCursor } = pageOf(found, query.limit, ({ created_at: at, id }) => ({ at, id }));
  return { items: rows.map(viewSummary), nextCursor };
}
