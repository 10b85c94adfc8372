import type { CheckIn, ListQuery } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { pageOf, readCursor } from '../shared/page.ts';
import { findCheckInPage } from './queries-check-ins.ts';
import { findKeyResult } from './queries-key-results.ts';
import { viewCheckIn } from './views.ts';

/** Check-ins of a key result, newest first. @throws not_found */
export async function listCheckIns(
  ctx: Context,
  keyResultId: string,
  query: ListQuery,
): Promise<{ items: CheckIn[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'okr.read');
  const after = readCursor(query.cursor);
  const page = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await findKeyResult(trx, keyResultId), 'key result');
    return findCheckInPage(trx, keyResultId, query, after);
  });
  const { rows, nextCursor } = pageOf(page, query.limit, (row) => row);
  return { items: rows.map(viewCheckIn), nextCursor };
}
