import { inWorkspace } from '@plumbline/db';
import { enqueueLater, summariseQuestion as job, work } from '@plumbline/jobs';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { appendReadings, pauseMs } from './readings/append-readings.ts';
import { lockQuestion, readWordings } from './readings/queries-answers.ts';
import { linksOfQuestion } from './readings/queries-links.ts';
import { recordWaves } from './readings/record-waves.ts';
import { answersIn } from './readings/wave-answers.ts';
import { readQuestionTopics } from './report/queries.ts';
import { summariseWordings } from './report/summary.ts';

/**
 * Recomputes what rests on the answers of a question: its summary for each wording, and the readings of its evidence
 * links. Safe to run twice; the same answers give the same rows. Nothing to do for a question that is gone or unpublished.
 */
export async function summariseQuestion(ctx: Context, { questionId }: { questionId: string }): Promise<void> {
  const workspaceId = authorise(ctx, 'report.read');
  const ended = await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await lockQuestion(trx, questionId);
    const wordings = await readWordings(trx, questionId);
    if (wordings.length === 0) return [];

    const links = await linksOfQuestion(trx, questionId);
    // Read once for all that rests on them, and first by the readings: under the locks of their links.
    const answers = answersIn(trx);
    const appended = await appendReadings(ctx, trx, { workspaceId, links, answers });
    await summariseWordings(trx, { workspaceId, questionId, wordings, answers, at: ctx.clock.now() });

    // A group of its own, so that answers meanwhile are summarised without waiting for it.
    if (appended.deferred)
      await enqueueLater(trx, work(job, { workspaceId, questionId }, `${questionId} readings`), pauseMs);
    const topics = await readQuestionTopics(trx, questionId);
    const publish = (type: string, ids: string[]) => ctx.live.publish({ workspaceId, type, ids });
    onCommit(() => publish('summary', topics));
    if (appended.changed.length > 0) onCommit(() => publish('evidence', evidenceTopics(appended.changed)));
    return appended.ended;
  });
  await recordWaves(ctx, workspaceId, ended);
}

function evidenceTopics(changed: readonly { keyResultId: string; studyId: string }[]): string[] {
  const ids = changed.flatMap(({ keyResultId, studyId }) => [
    `key-result:${keyResultId}`,
    `study:${studyId}`,
  ]);
  return [...new Set(ids)];
}
