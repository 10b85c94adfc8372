import { type Study, type StudyInput, studyEndpoints } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { insertDraft } from './insert-draft.ts';
import { keyResultExists } from './queries.ts';
import { withIds } from './rules.ts';

/**
 * Starts a study draft. Questions get their lasting ids here; the workspace asks when nobody else is named.
 * @throws not_found for a key result that is not in this workspace, invalid_input for questions that bring an id.
 */
export async function createStudy(ctx: Context, input: StudyInput): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const draft = studyEndpoints.createStudy.body.parse(input);
  const questions = withIds(draft.questions, new Set(), ctx.ids.uuid);
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    if (draft.keyResultId !== null && !(await keyResultExists(trx, draft.keyResultId)))
      throw notFound('key result');
    return insertDraft(ctx, trx, onCommit, { workspaceId, draft: { ...draft, questions } });
  });
}
