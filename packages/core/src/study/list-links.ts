import type { StudyLink } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { linkToken } from './link-token.ts';
import { studyById } from './queries.ts';
import { linksOf } from './queries-links.ts';
import { viewLink } from './views.ts';

/** Links of a study in the order they were made, with their addresses. @throws not_found. */
export async function listLinks(
  ctx: Context,
  studyId: string,
): Promise<{ items: StudyLink[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'study.write');
  const rows = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    return linksOf(trx, studyId);
  });
  const items = rows.map((row) => viewLink(row, linkToken(ctx.secret, workspaceId, row.id), ctx.publicUrl));
  return { items, nextCursor: null };
}
