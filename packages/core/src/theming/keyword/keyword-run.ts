import { inWorkspace, type Trx } from '@plumbline/db';
import { type CodebookRow, readCodebook } from '../queries.ts';
import { readStanding, startRun } from '../queries-runs.ts';
import type { Themed } from '../run.ts';
import { StaleThemingError } from '../stale.ts';

/** What a run began with. */
export type KeywordRun = {
  runId: string;
  /** What machines have coded is looked at again. */
  anew: boolean;
  codebook: CodebookRow | undefined;
};

export async function beginRun({ ctx, workspaceId, questionId }: Themed, trx: Trx): Promise<KeywordRun> {
  const codebook = await readCodebook(trx, questionId);
  const start = { id: ctx.ids.uuid(), workspaceId, questionId, engine: 'keyword' as const, model: null };
  const runId = await startRun(trx, { ...start, at: ctx.clock.now() });
  const { anew } = await readStanding(trx, runId);
  return { runId, anew, codebook };
}

/** Ends the job of a run that a person has stopped: what was there before stays. */
export function leaveRun({ ctx, workspaceId, run }: Themed): Promise<void> {
  return inWorkspace(ctx.db, workspaceId, (trx) => run.complete(trx));
}

/**
 * Whether what a run has found may be written: not once a person has stopped it. Under the codebook's lock.
 * @throws StaleThemingError when the codebook, or what is asked for, has changed meanwhile
 */
export async function isWanted(trx: Trx, questionId: string, before: KeywordRun): Promise<boolean> {
  const now = await readCodebook(trx, questionId);
  const { state, anew } = await readStanding(trx, before.runId);
  if (now?.pausedAt || state === 'cancelled') return false;
  if (!isUnchanged(before.codebook, now) || anew !== before.anew) throw new StaleThemingError();
  return true;
}

/** Whether neither a version, nor a person's first edit, has come between. */
function isUnchanged(before: CodebookRow | undefined, now: CodebookRow | undefined): boolean {
  return (
    now?.version === before?.version &&
    now?.updatedAt.getTime() === before?.updatedAt.getTime() &&
    now?.touchedAt?.getTime() === before?.touchedAt?.getTime()
  );
}
