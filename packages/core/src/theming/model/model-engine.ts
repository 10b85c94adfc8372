import { inWorkspace } from '@plumbline/db';
import type { LlmPort } from '@plumbline/llm';
import {
  readCodebook,
  readThemes,
  readUncodedAnswers,
  readUnthemedAnswers,
  type ThemeRow,
  type UncodedAnswer,
} from '../queries.ts';
import { markRun, readCodingCounts, startRun } from '../queries-runs.ts';
import { poolThatCallsForThemes, someAnswersWait, waitingReason } from '../rules.ts';
import { type Themed, writeResult } from '../run.ts';
import { assignAnswers } from './assign-answers.ts';
import { type ModelRun, ModelUnavailableError } from './model-call.ts';
import { proposeCodebook } from './propose-codebook.ts';

const mostRounds = 3;
/** From this try on, replies that cannot be used no longer hold up the job. */
const lastTry = 20;

/**
 * Codes what is not coded yet against the codebook, a batch a transaction; new themes are asked for when there are none,
 * or when too many answers fit none. @throws ModelUnavailableError; what was coded by then is kept.
 */
export async function themeByModel(themed: Themed, llm: LlmPort): Promise<void> {
  const { ctx, workspaceId, questionId, run } = themed;
  const runId = await inWorkspace(ctx.db, workspaceId, (trx) => {
    const start = { id: ctx.ids.uuid(), workspaceId, questionId, engine: 'model' as const, model: llm.model };
    return startRun(trx, { ...start, at: ctx.clock.now() });
  });
  const modelRun = { ...themed, llm, runId };
  try {
    const unusable = await codeInRounds(modelRun);
    if (unusable === 'all' && run.attempt < lastTry) throw new ModelUnavailableError('invalid');
    await finish(modelRun, unusable === null ? null : someAnswersWait);
  } catch (error) {
    if (!(error instanceof ModelUnavailableError)) throw error;
    const detail = waitingReason(error.code);
    await writeResult(themed, (trx) =>
      markRun(trx, runId, { state: 'waiting', detail, at: ctx.clock.now() }),
    );
    throw error;
  }
}

/** @returns whether some or all of the replies could not be used; null when there is nothing left to code. */
async function codeInRounds(modelRun: ModelRun): Promise<'some' | 'all' | null> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const work = await readWork(modelRun);
    const added = work.callsForThemes ? await proposeCodebook(modelRun, work) : 0;
    if (added === null && work.themes.length === 0) return 'all';
    const answers = added ? [...work.unthemed, ...work.uncoded] : work.uncoded;
    if (answers.length === 0) return null;
    const themes = await inWorkspace(modelRun.ctx.db, modelRun.workspaceId, (trx) =>
      readThemes(trx, modelRun.questionId),
    );
    const unusable = await assignAnswers(modelRun, themes, answers);
    if (unusable !== null) return unusable;
  }
  return null;
}

export type ModelWork = {
  uncoded: UncodedAnswer[];
  unthemed: UncodedAnswer[];
  /** Empty when the codebook is another engine's. */
  themes: ThemeRow[];
  callsForThemes: boolean;
};

function readWork({ ctx, workspaceId, questionId }: ModelRun): Promise<ModelWork> {
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const codebook = await readCodebook(trx, questionId);
    const version = codebook?.version ?? 1;
    const themes = codebook?.engine === 'model' ? await readThemes(trx, questionId) : [];
    const uncoded = await readUncodedAnswers(trx, questionId, version, 'model');
    const unthemed = await readUnthemedAnswers(trx, questionId, version, 'model');
    const { answers } = await readCodingCounts(trx, questionId, { version, engine: 'model' });
    // Those that an earlier proposal has not helped do not call for another one.
    const fresh = unthemed.filter(({ codedAt }) => !codebook || codedAt > codebook.updatedAt);
    const callsForThemes =
      themes.length === 0 ? uncoded.length > 0 : fresh.length >= poolThatCallsForThemes(answers);
    return { uncoded, unthemed, themes, callsForThemes };
  });
}

async function finish({ runId, ...themed }: ModelRun, detail: string | null): Promise<void> {
  const at = themed.ctx.clock.now();
  await writeResult(themed, async (trx) => {
    await markRun(trx, runId, { state: detail === null ? 'done' : 'waiting', detail: detail ?? '', at });
    await themed.run.complete(trx);
  });
}
