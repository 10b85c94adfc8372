import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { appendReadings } from './append-readings.ts';
import { lockQuestion, readWordings } from './queries-answers.ts';
import { linksOfQuestion } from './queries-links.ts';
import { readQuestionTopics } from './queries-report.ts';
import { summariseWordings } from './report-summary.ts';

/**
 * Recomputes what rests on the answers of a question: its summary for each wording, and the readings of its evidence
 * links. Safe to run twice; the same answers give the same rows. Nothing to do for a question that is gone or unpublished.
 */
export async function summariseQuestion(ctx: Context, { questionId }: { questionId: string }): Promise<void> {
  const workspaceId = authorise(ctx, 'report.read');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await lockQuestion(trx, questionId);
    const wordings = await readWordings(trx, questionId);
    const [newest] = wordings;
    if (!newest) return;
    await summariseWordings(trx, { workspaceId, questionId, wordings, at: ctx.clock.now() });

    const links = await linksOfQuestion(trx, questionId);
    const changed = await appendReadings(ctx, trx, { workspaceId, links, wording: newest });
    const topics = await readQuestionTopics(trx, questionId);
    const publish = (type: string, ids: string[]) => ctx.live.publish({ workspaceId, type, ids });
    onCommit(() => publish('summary', topics));
    if (changed.length > 0) onCommit(() => publish('evidence', evidenceTopics(changed)));
  });
}

function evidenceTopics(changed: readonly { keyResultId: string; studyId: string }[]): string[] {
  const ids = changed.flatMap(({ keyResultId, studyId }) => [
    `key-result:${keyResultId}`,
    `study:${studyId}`,
  ]);
  return [...new Set(ids)];
}
