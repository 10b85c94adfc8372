import { inWorkspace } from '@plumbline/db';
import { PostponedError } from '@plumbline/jobs';
import { assignPromptVersion, type LlmPort } from '@plumbline/llm';
import { markRun, startRun } from '../queries-runs.ts';
import { someAnswersWait, waitingReason } from '../rules.ts';
import { type Themed, writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { assignAnswers } from './assign-answers.ts';
import { loadWork } from './load-work.ts';
import { type ModelRun, ModelUnavailableError, ThemingPausedError } from './model-call.ts';
import { postponedFor } from './postpone.ts';
import { proposeCodebook } from './propose-codebook.ts';
import { setRunTotal } from './queries-coded.ts';
import { dropOldReplies } from './queries-responses.ts';

const mostRounds = 3;
/** Each time the codebook has changed meanwhile. */
const mostRestarts = 5;
/** From this try on, replies that cannot be used no longer hold up the job. */
const lastTry = 20;

/**
 * Codes what is not coded yet against the codebook, a batch a transaction; new themes are asked for when there are none,
 * or when too many answers fit none. What was coded by the end is kept, whatever the end.
 * @throws ModelUnavailableError; PostponedError when trying again soon would be of no use.
 */
export async function themeByModel(themed: Themed, llm: LlmPort): Promise<void> {
  const { ctx, workspaceId, questionId, run } = themed;
  const runId = await inWorkspace(ctx.db, workspaceId, (trx) => {
    const start = { id: ctx.ids.uuid(), workspaceId, questionId, engine: 'model' as const, model: llm.model };
    return startRun(trx, { ...start, at: ctx.clock.now() });
  });
  const modelRun: ModelRun = { ...themed, llm, runId, ended: { by: null } };
  try {
    const unusable = await codeWhatIsLeft(modelRun);
    if (unusable === 'all' && run.attempt < lastTry) throw new ModelUnavailableError('invalid');
    await finish(modelRun, unusable === null ? 'done' : 'waiting', unusable === null ? '' : someAnswersWait);
  } catch (error) {
    if (error instanceof ThemingPausedError) return finish(modelRun, 'cancelled', '');
    if (!(error instanceof ModelUnavailableError)) throw error;
    const detail = waitingReason(error.code);
    await writeResult(themed, (trx) =>
      markRun(trx, runId, { state: 'waiting', detail, at: ctx.clock.now() }),
    );
    const waitMs = postponedFor(error, ctx.clock.now());
    throw waitMs === null ? error : new PostponedError(waitMs, { cause: error });
  }
}

/** Begins anew when a person has changed the codebook meanwhile. */
async function codeWhatIsLeft(modelRun: ModelRun): Promise<'some' | 'all' | null> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await codeInRounds(modelRun);
    } catch (error) {
      if (!(error instanceof StaleThemingError) || restarts >= mostRestarts) throw error;
      modelRun.ended.by = null;
    }
  }
}

/** @returns whether some or all of the replies could not be used; null when there is nothing left to code. */
async function codeInRounds(modelRun: ModelRun): Promise<'some' | 'all' | null> {
  for (let round = 1; round <= mostRounds; round += 1) {
    let work = await loadWork(modelRun);
    if (work.paused) throw new ThemingPausedError();
    const isFirst = work.book.version === null || (work.book.themes.length === 0 && !work.book.touched);
    if (work.callsForThemes || (isFirst && work.uncoded.length > 0)) {
      const added = await proposeCodebook(modelRun, work);
      if (added === null && isFirst) return 'all';
      work = await loadWork(modelRun);
    }
    const { book, uncoded } = work;
    if (uncoded.length === 0) return null;
    await writeResult(modelRun, (trx) =>
      setRunTotal(trx, modelRun.runId, {
        total: uncoded.length,
        version: book.version ?? 0,
        promptVersion: assignPromptVersion,
      }),
    );
    const unusable = await assignAnswers(modelRun, book, uncoded);
    if (unusable !== null) return unusable;
  }
  return null;
}

async function finish(
  { runId, ...themed }: ModelRun,
  state: 'done' | 'waiting' | 'cancelled',
  detail: string,
): Promise<void> {
  const at = themed.ctx.clock.now();
  await writeResult(themed, async (trx) => {
    await markRun(trx, runId, { state, detail, at });
    await dropOldReplies(trx, at);
    await themed.run.complete(trx);
  });
}
