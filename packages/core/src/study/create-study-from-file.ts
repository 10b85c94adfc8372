import { type Study, type StudyFileInput, studyFile } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { questionsOf } from './file.ts';
import { insertDraft } from './insert-draft.ts';

/**
 * Starts a draft with everything the file holds; its questions get ids of this workspace.
 * @throws invalid_input for a condition on a question that the file does not have.
 */
export async function createStudyFromFile(ctx: Context, file: StudyFileInput): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const { format: _format, ...parsed } = studyFile.parse(file);
  const questions = questionsOf(studyFile.parse(file), ctx.ids.uuid);
  const draft = { ...parsed, keyResultId: null, closesOn: null, questions };
  return inWorkspace(ctx.db, workspaceId, (trx, onCommit) =>
    insertDraft(ctx, trx, onCommit, { workspaceId, draft }),
  );
}
