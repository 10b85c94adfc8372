import type { CohortSize, Study } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import type { OnCommit } from './close-field.ts';
import { type Draft, draftColumns } from './draft-columns.ts';
import { insertQuestions, insertStudy, replaceCohortSizes, studyById, workspaceName } from './queries.ts';
import { viewStudy } from './views.ts';

/** A new study with this draft; the workspace asks when nobody else is named. */
export async function insertDraft(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  { workspaceId, draft }: { workspaceId: string; draft: Draft & { cohortSizes: readonly CohortSize[] } },
): Promise<Study> {
  const id = ctx.ids.uuid();
  const now = ctx.clock.now();
  const askedBy = draft.askedBy.trim() || (await workspaceName(trx, workspaceId));
  await insertStudy(trx, {
    workspace_id: workspaceId,
    id,
    ...draftColumns({ ...draft, askedBy }),
    state: 'draft',
    draft_revision: 1,
    published_revision: null,
    version: null,
    published_at: null,
    created_at: now,
  });
  await insertQuestions(trx, { workspaceId, id }, draft.questions, now);
  await replaceCohortSizes(trx, { workspaceId, id }, draft.cohortSizes);
  const row = found(await studyById(trx, id), 'study');
  onCommit(() => announceStudy(ctx, row));
  return viewStudy(row);
}
