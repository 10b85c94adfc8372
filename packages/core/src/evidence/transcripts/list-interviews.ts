import type { InterviewSummary, ListQuery } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';
import { pageOf, readCursor } from '../../shared/page.ts';
import { interviewPage, studyExists } from './queries.ts';
import { viewInterview } from './view-interview.ts';

/** Interviews of a study, newest first. @throws not_found, invalid_input for a cursor of another list. */
export async function listInterviews(
  ctx: Context,
  studyId: string,
  { limit, cursor }: ListQuery,
): Promise<{ items: InterviewSummary[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'transcript.read');
  const after = readCursor(cursor);
  const rows = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (!(await studyExists(trx, studyId))) throw notFound('study');
    return interviewPage(trx, studyId, { limit, after });
  });
  const page = pageOf(rows, limit, ({ startedAt, id }) => ({ at: startedAt, id }));
  return { items: page.rows.map(viewInterview), nextCursor: page.nextCursor };
}
