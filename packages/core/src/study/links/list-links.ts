import type { LinkKind, ListQuery, StudyLink } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { pageOf, readCursor } from '../../shared/page.ts';
import { studyById } from '../queries.ts';
import { linkPage } from './queries.ts';
import { viewLink } from './view.ts';

/** Links of a study, newest first, with their addresses and what became of them. @throws not_found. */
export async function listLinks(
  ctx: Context,
  studyId: string,
  { limit = 50, cursor, kind }: Partial<ListQuery> & { kind?: LinkKind | undefined } = {},
): Promise<{ items: StudyLink[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'study.write');
  const after = readCursor(cursor);
  const read = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    return linkPage(trx, { studyId, limit, kind }, after);
  });
  const { rows, nextCursor } = pageOf(read, limit, ({ created_at: at, id }) => ({ at, id }));
  return { items: rows.map((row) => viewLink(ctx, workspaceId, row)), nextCursor };
}
