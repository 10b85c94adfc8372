import { type Study, type StudyInput, studyEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found, notFound } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import { draftColumns } from './draft-columns.ts';
import {
  insertQuestions,
  insertStudy,
  keyResultExists,
  replaceCohortSizes,
  studyById,
  workspaceName,
} from './queries.ts';
import { withIds } from './rules.ts';
import { viewStudy } from './views.ts';

/**
 * Starts a study draft. Questions get their lasting ids here; the workspace asks when nobody else is named.
 * @throws not_found for a key result that is not in this workspace, invalid_input for questions that bring an id.
 */
export async function createStudy(ctx: Context, input: StudyInput): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const draft = studyEndpoints.createStudy.body.parse(input);
  const questions = withIds(draft.questions, new Set(), ctx.ids.uuid);
  const id = ctx.ids.uuid();
  const now = ctx.clock.now();
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    if (draft.keyResultId !== null && !(await keyResultExists(trx, draft.keyResultId)))
      throw notFound('key result');
    const askedBy = draft.askedBy.trim() || (await workspaceName(trx, workspaceId));
    await insertStudy(trx, {
      workspace_id: workspaceId,
      id,
      ...draftColumns({ ...draft, askedBy, questions }),
      state: 'draft',
      draft_revision: 1,
      published_revision: null,
      version: null,
      published_at: null,
      created_at: now,
    });
    await insertQuestions(trx, { workspaceId, id }, questions, now);
    await replaceCohortSizes(trx, { workspaceId, id }, draft.cohortSizes);
    const row = found(await studyById(trx, id), 'study');
    onCommit(() => announceStudy(ctx, row));
    return viewStudy(row);
  });
}
