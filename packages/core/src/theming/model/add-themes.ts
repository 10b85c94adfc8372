import type { ProposedTheme } from '@plumbline/llm';
import { makeVersion } from '../codebook/make-version.ts';
import { readCodebook } from '../queries.ts';
import { areAllThere, lockCodebook, retireThemes, type Scope } from '../queries-write.ts';
import { writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import type { Book } from './load-work.ts';
import type { ModelRun } from './model-call.ts';
import { forgetNone, insertThemes, takeOver } from './queries-coded.ts';

/**
 * Makes the next version of a codebook that no person has touched: with these themes beside those it has, or in place of
 * those that shared words made. Answers without a theme are to be held against it; the others stay coded.
 * @throws StaleThemingError when the codebook is another one by now, or an answer that was shown is gone.
 */
export async function addThemes(
  modelRun: ModelRun,
  book: Book,
  { themes, shown }: { themes: readonly ProposedTheme[]; shown: readonly string[] },
): Promise<void> {
  const { ctx, workspaceId, questionId } = modelRun;
  const at = ctx.clock.now();
  await writeResult(modelRun, async (trx) => {
    await lockCodebook(trx, questionId);
    const codebook = await readCodebook(trx, questionId);
    if ((codebook?.version ?? null) !== book.version || codebook?.touchedAt != null)
      throw new StaleThemingError();
    // Names are made of answers' words: those of an erased one must not come back.
    if (!(await areAllThere(trx, shown))) throw new StaleThemingError();
    const isOurs = codebook === undefined || codebook.engine === 'model';
    if (codebook && isOurs && themes.length === 0) return;
    const version = (codebook?.version ?? 0) + 1;
    const scope: Scope = { workspaceId, questionId, version, engine: 'model', at };
    if (!isOurs) {
      await retireThemes(trx, scope, []);
      await takeOver(trx, questionId);
    }
    const from = isOurs ? book.themes.length : 0;
    await insertThemes(
      trx,
      scope,
      themes.map(({ supportingAnswerIds: _, ...theme }, index) => ({
        ...theme,
        id: ctx.ids.uuid(),
        position: from + index,
      })),
    );
    await forgetNone(trx, questionId);
    await makeVersion(trx, scope);
  });
}
