import { inWorkspace } from '@plumbline/db';
import { audit, authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { enqueueSummaries } from '../../study/index.ts';
import { announceAnswers } from '../announce.ts';
import type { CheckedInterview } from './checked.ts';
import { findUnusual } from './find-unusual.ts';
import {
  type CheckedRow,
  lockQuality,
  readCheckedInterviews,
  readCheckedWave,
  readSaid,
  type SaidRow,
  saveFound,
} from './queries.ts';

/**
 * Flags what is unusual in the finished interviews of the wave in the field, and takes back what is so no longer. Safe
 * to run twice: the same answers give the same flags. Nothing to do for a study that is gone or never was published.
 */
export async function checkQuality(ctx: Context, { studyId }: { studyId: string }): Promise<void> {
  const workspaceId = authorise(ctx, 'transcript.read');
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await lockQuality(trx, studyId);
    const wave = await readCheckedWave(trx, studyId);
    if (!wave) return;
    const rows = await readCheckedInterviews(trx, wave);
    const interviewIds = rows.map(({ id }) => id);
    const found = findUnusual(together(rows, await readSaid(trx, interviewIds)), wave.questions);
    if (!(await saveFound(trx, { interviewIds, found, at: ctx.clock.now() }))) return;
    await audit(ctx, trx, { workspaceId, actorId: null, action: 'study.flags_found', subjectId: studyId });
    await enqueueSummaries(ctx, trx, onCommit, { workspace_id: workspaceId, id: studyId });
    onCommit(() => announceAnswers(ctx, workspaceId, studyId));
  });
}

function together(rows: readonly CheckedRow[], said: readonly SaidRow[]): CheckedInterview[] {
  const byInterview = new Map<string, SaidRow[]>(rows.map(({ id }) => [id, []]));
  for (const row of said) byInterview.get(row.interviewId)?.push(row);
  return rows.map((row) => ({ ...row, answers: byInterview.get(row.id) ?? [] }));
}
