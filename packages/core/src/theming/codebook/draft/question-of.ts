import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../../access/index.ts';
import type { Context } from '../../../shared/context.ts';
import { found } from '../../../shared/errors.ts';
import { questionOfTheme } from '../queries-book.ts';

/** The question whose codebook, or whose draft, has this theme. @throws not_found. */
export async function questionOf(ctx: Context, themeId: string): Promise<string> {
  const workspaceId = authorise(ctx, 'theming.write');
  const questionId = await inWorkspace(ctx.db, workspaceId, (trx) => questionOfTheme(trx, themeId));
  return found(questionId, 'theme');
}
