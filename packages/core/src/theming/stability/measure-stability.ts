import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { announceThemes } from '../announce.ts';
import { ModelUnavailableError } from '../model/model-call.ts';
import { readThemedQuestion } from '../queries.ts';
import { waitingReason } from '../rules.ts';
import type { Themed, ThemingRun } from '../run.ts';
import { againByKeywords } from './again-by-keywords.ts';
import { againByModel } from './again-by-model.ts';
import { endCheck, lockCheck, type Measured } from './queries-stability.ts';

/** Measures how far runs over the same answers agree, and keeps it with the run that asked for it. Safe to run twice. */
export async function measureStability(
  ctx: Context,
  { runId }: { runId: string },
  run: ThemingRun,
): Promise<void> {
  const workspaceId = authorise(ctx, 'theming.read');
  const { check, question } = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    const open = await lockCheck(trx, runId);
    return { check: open, question: open && (await readThemedQuestion(trx, open.questionId)) };
  });
  if (!check || !question) return inWorkspace(ctx.db, workspaceId, (trx) => run.complete(trx));
  const themed: Themed = { ctx, workspaceId, questionId: check.questionId, question, run };
  const { measured, detail } = await measure(themed, check);
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    if (await lockCheck(trx, runId)) await endCheck(trx, runId, { measured, detail, at: ctx.clock.now() });
    await run.complete(trx);
    onCommit(() => announceThemes(ctx, workspaceId, question));
  });
}

async function measure(
  themed: Themed,
  { id, engine }: { id: string; engine: 'model' | 'keyword' },
): Promise<{ measured: Measured | null; detail: string }> {
  if (engine === 'keyword') return { measured: await againByKeywords(themed, id), detail: '' };
  const { llm } = themed.ctx;
  if (llm === null) return { measured: null, detail: 'No model is configured any more.' };
  try {
    return { measured: await againByModel(themed, llm, id), detail: '' };
  } catch (error) {
    if (!(error instanceof ModelUnavailableError)) throw error;
    return { measured: null, detail: waitingReason(error.code) };
  }
}
