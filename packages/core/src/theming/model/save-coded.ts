import { readCodebook, readThemeIds, type ThemeRow } from '../queries.ts';
import { countRejectedQuotes } from '../queries-runs.ts';
import { lockCodebook, readUnthemedIds, type Scope, saveAssignments, saveCodings } from '../queries-write.ts';
import { writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import type { CodedAnswer } from './ground.ts';
import type { ModelRun } from './model-call.ts';

export type CodedBatch = {
  coded: readonly CodedAnswer[];
  /** Quotes that are not in their answers. */
  rejected: number;
  promptVersion: string | null;
};

/** Writes what a batch was coded as, unless another run has coded it meanwhile. */
export async function saveCoded(
  modelRun: ModelRun,
  themes: readonly ThemeRow[],
  { coded, rejected, promptVersion }: CodedBatch,
): Promise<void> {
  const { ctx, workspaceId, questionId, llm, runId } = modelRun;
  await writeResult(modelRun, async (trx) => {
    await lockCodebook(trx, questionId);
    const codebook = await readCodebook(trx, questionId);
    const inUse = await readThemeIds(trx, questionId);
    if (codebook?.engine !== 'model' || themes.some(({ id }) => !inUse.has(id)))
      throw new StaleThemingError();

    const scope: Scope = {
      workspaceId,
      questionId,
      version: codebook.version,
      engine: 'model',
      at: ctx.clock.now(),
    };
    const open = await readUnthemedIds(
      trx,
      scope,
      coded.map(({ answerId }) => answerId),
    );
    const mine = coded.filter(({ answerId }) => open.has(answerId));
    const codings = mine.map(({ answerId, themes: found }) => ({
      answerId,
      state: found.length > 0 ? ('done' as const) : ('none' as const),
    }));
    await saveCodings(trx, scope, codings, { promptVersion, model: llm.model });
    await saveAssignments(
      trx,
      scope,
      mine.flatMap(({ answerId, themes: found }) =>
        found.map((theme) => ({ id: ctx.ids.uuid(), answerId, ...theme, rank: null })),
      ),
    );
    await countRejectedQuotes(trx, runId, rejected);
  });
}
