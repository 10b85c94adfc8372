import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { history, interviewInStudy } from './queries.ts';
import { readState } from './read-log.ts';
import { questionsOf } from './version-cache.ts';

export type InterviewInStudy = NonNullable<Awaited<ReturnType<typeof readInterview>>>;

/** An interview, the words of its study, and the machine's state; undefined when there is none. */
export async function readInterview(ctx: Context, trx: Trx, workspaceId: string, interviewId: string) {
  const row = await interviewInStudy(trx, interviewId);
  if (!row) return undefined;
  const version = { workspaceId, studyId: row.study_id, version: row.study_version };
  const questions = await questionsOf(ctx.db, trx, version);
  const rows = await history(trx, interviewId, row.last_seq, null);
  return { workspaceId, interviewId, study: row, state: readState(ctx, row, questions, rows) };
}
