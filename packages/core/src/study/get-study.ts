import type { Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { studyById } from './queries.ts';
import { viewStudy } from './views.ts';

/** One study with the questions of its draft. @throws not_found. */
export async function getStudy(ctx: Context, studyId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.read');
  const row = await inWorkspace(ctx.db, workspaceId, (trx) => studyById(trx, studyId));
  return viewStudy(found(row, 'study'));
}
