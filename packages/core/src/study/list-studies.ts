import type { ListQuery, StudySummary } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { studyPage } from './queries.ts';
import { viewSummary } from './views.ts';

/** Studies, newest first; those of one key result where `keyResult` is given. */
export async function listStudies(
  ctx: Context,
  query: ListQuery & { keyResult?: string | undefined },
): Promise<{ items: StudySummary[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'study.read');
  const after = readCursor(query.cursor);
  const rows = await inWorkspace(ctx.db, workspaceId, (trx) => studyPage(trx, query, after, query.keyResult));
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map(viewSummary),
    nextCursor: last ? writeCursor({ createdAt: last.created_at, id: last.id }) : null,
  };
}
