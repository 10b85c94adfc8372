import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { themeByKeywords } from './keyword/keyword-engine.ts';
import { themeByModel } from './model/model-engine.ts';
import { readThemedQuestion } from './queries.ts';
import type { ThemingRun } from './run.ts';

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
  const question = await inWorkspace(ctx.db, workspaceId, (trx) => readThemedQuestion(trx, questionId));
  // Withdrawn with its study, or asked in another form by now: nothing is left to do.
  if (!question) return inWorkspace(ctx.db, workspaceId, (trx) => run.complete(trx));
  const themed = { ctx, workspaceId, questionId, question, run };
  return ctx.llm === null ? themeByKeywords(themed) : themeByModel(themed, ctx.llm);
}
