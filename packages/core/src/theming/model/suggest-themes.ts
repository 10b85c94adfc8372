import type { ProposedTheme } from '@plumbline/llm';
import { areAllThere, lockCodebook } from '../queries-write.ts';
import { writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { saveSuggestions } from '../suggestions/queries-suggestions.ts';
import type { Book } from './load-work.ts';
import type { ModelRun } from './model-call.ts';
import { nameOf } from './tidy-candidates.ts';

/** Leaves new themes for a person to decide on. @throws StaleThemingError when an answer that was shown is gone. */
export async function suggestThemes(
  modelRun: ModelRun,
  { themes }: Book,
  { proposed, shown }: { proposed: readonly ProposedTheme[]; shown: readonly string[] },
): Promise<void> {
  const { ctx, workspaceId, questionId } = modelRun;
  const taken = new Set(themes.map(({ label }) => nameOf(label)));
  const byName = new Map(proposed.map((theme) => [nameOf(theme.label), theme]));
  const suggestions = [...byName]
    .filter(([name]) => !taken.has(name))
    .map(([key, { supportingAnswerIds, ...words }]) => ({
      id: ctx.ids.uuid(),
      key,
      suggestion: {
        kind: 'new' as const,
        theme: { ...words, includeWords: [], excludeWords: [] },
        answerIds: supportingAnswerIds,
      },
    }));
  await writeResult(modelRun, async (trx) => {
    await lockCodebook(trx, questionId);
    if (!(await areAllThere(trx, shown))) throw new StaleThemingError();
    await saveSuggestions(trx, { workspaceId, questionId, at: ctx.clock.now() }, suggestions);
  });
}
