import { inWorkspace } from '@plumbline/db';
import { announceThemes } from '../announce.ts';
import { saveProgress } from '../queries-runs.ts';
import type { Themed } from '../run.ts';

export type Watch = {
  /** Aborted when the process leaves, and when a person has stopped the run. */
  signal: AbortSignal;
  /** Share of the work done, 0 to 1, rising. */
  onProgress: (share: number) => void;
};

const tellEveryMs = 1_000;

/**
 * Does the work of a run; meanwhile says once a second how far it is, and ends it when a person has stopped it.
 * @returns what the work has found; null when it was stopped
 */
export async function whileWanted<T>(
  themed: Themed,
  { runId, total }: { runId: string; total: number },
  work: (watch: Watch) => Promise<T>,
): Promise<T | null> {
  const { ctx, run } = themed;
  const stopped = new AbortController();
  let share = 0;
  let telling: Promise<void> | null = null;
  const tell = async () => {
    const isGoingOn = await tellProgress(themed, runId, { done: Math.floor(share * total), total });
    if (!isGoingOn) stopped.abort(new Error('A person has stopped this run.'));
  };
  const timer = setInterval(() => {
    telling ??= tell()
      .catch((err: unknown) => ctx.logger.warn('progress of theming not written', { err }))
      .finally(() => {
        telling = null;
      });
  }, tellEveryMs);
  try {
    return await work({
      signal: AbortSignal.any([run.signal, stopped.signal]),
      onProgress: (now) => {
        share = now;
      },
    });
  } catch (error) {
    if (stopped.signal.aborted && !run.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(timer);
    await telling;
  }
}

/** @returns whether the run is still under way */
async function tellProgress(
  { ctx, workspaceId, question }: Themed,
  runId: string,
  progress: { done: number; total: number },
): Promise<boolean> {
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    onCommit(() => announceThemes(ctx, workspaceId, question));
    return saveProgress(trx, runId, progress);
  });
}
