import { inWorkspace, type Trx, tellWhatChanged } from '@plumbline/db';
import { enqueue, type JobRun, summariseQuestion } from '@plumbline/jobs';
import type { Context } from '../shared/context.ts';
import { announceThemes } from './announce.ts';
import type { ThemedQuestion } from './queries.ts';

/** What theming needs of the job that asked for it. */
export type ThemingRun = Pick<JobRun<unknown>, 'attempt' | 'signal' | 'complete'>;

export type Themed = {
  ctx: Context;
  workspaceId: string;
  questionId: string;
  question: ThemedQuestion;
  run: ThemingRun;
};

/** Writes results in one transaction, from which the summary, the evidence and open pages follow. */
export function writeResult<T>(themed: Themed, work: (trx: Trx) => Promise<T>): Promise<T> {
  const { ctx, workspaceId, questionId, question } = themed;
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const result = await work(trx);
    await tellWhatChanged(trx);
    await enqueue(trx, summariseQuestion, { workspaceId, questionId });
    onCommit(() => announceThemes(ctx, workspaceId, question));
    onCommit(() => ctx.wakeRelay());
    return result;
  });
}
