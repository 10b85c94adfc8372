import type { StudyVersion } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { studyById } from './queries.ts';
import { versionsOf } from './queries-versions.ts';
import { viewVersion } from './views.ts';

/** Published versions, newest first. @throws not_found. */
export async function listStudyVersions(
  ctx: Context,
  studyId: string,
): Promise<{ items: StudyVersion[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'study.read');
  const rows = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    return versionsOf(trx, studyId);
  });
  return { items: rows.map(viewVersion), nextCursor: null };
}
