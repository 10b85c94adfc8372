import type { Codebook } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { readCodebook, readThemedQuestion } from './queries.ts';
import { countThemes } from './queries-cells.ts';
import { themingState } from './theming-state.ts';

/** The themes in use of an open question, also those that too few respondents named to be shown. @throws not_found. */
export async function getCodebook(ctx: Context, questionId: string): Promise<Codebook> {
  const workspaceId = authorise(ctx, 'theming.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await readThemedQuestion(trx, questionId), 'open question');
    const codebook = await readCodebook(trx, questionId);
    const themes = await countThemes(trx, { questionId, revision: undefined, cohort: null });
    return {
      questionId,
      version: codebook?.version ?? null,
      themes: themes.map(({ id, label, definition, origin, respondents }) => ({
        id,
        label,
        definition,
        origin,
        respondents,
      })),
      theming: await themingState(trx, questionId),
      updatedAt: codebook?.updatedAt.toISOString() ?? null,
    };
  });
}
