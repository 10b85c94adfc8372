import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { announceThemes } from './announce.ts';
import { codeByKeywords } from './keyword/code-by-keywords.ts';
import { themeByKeywords } from './keyword/keyword-engine.ts';
import { themeByModel } from './model/model-engine.ts';
import { readCodebook, readThemedQuestion } from './queries.ts';
import { lockCodebook } from './queries-write.ts';
import type { ThemingRun } from './run.ts';
import { suggestChanges } from './suggestions/suggest-changes.ts';

/**
 * Codes the answers of an open question that are not coded yet: by the model where one is configured, else by shared
 * words. Safe to run twice. @throws when the model cannot be used now; what it has coded by then is kept.
 */
export async function themeQuestion(
  ctx: Context,
  { questionId }: { questionId: string },
  run: ThemingRun,
): Promise<void> {
  const workspaceId = authorise(ctx, 'theming.read');
  const { question, codebook } = await inWorkspace(ctx.db, workspaceId, async (trx) => ({
    question: await readThemedQuestion(trx, questionId),
    codebook: await readCodebook(trx, questionId),
  }));
  // Withdrawn with its study, asked in another form by now, or paused: resuming asks for this job again.
  if (!question || codebook?.pausedAt) return inWorkspace(ctx.db, workspaceId, (trx) => run.complete(trx));
  const themed = { ctx, workspaceId, questionId, question, run };
  if (ctx.llm !== null) await themeByModel(themed, ctx.llm);
  else if (codebook?.touchedAt) await codeByKeywords(themed);
  else await themeByKeywords(themed);
  await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await lockCodebook(trx, questionId);
    await suggestChanges(ctx, trx, { workspaceId, questionId, at: ctx.clock.now() });
    onCommit(() => announceThemes(ctx, workspaceId, question));
  });
}
