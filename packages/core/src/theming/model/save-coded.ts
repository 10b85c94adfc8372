import { readCodebook } from '../queries.ts';
import { lockCodebook, type Scope } from '../queries-write.ts';
import { writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { createWordRules } from '../word-rules.ts';
import type { CodedAnswer } from './ground.ts';
import type { Book } from './load-work.ts';
import type { ModelRun } from './model-call.ts';
import {
  addToRun,
  insertModelCodings,
  type ModelAssignment,
  replaceAssignments,
  takeOver,
} from './queries-coded.ts';

export type CodedBatch = {
  /** With the answer's own words: the rules of the themes are held against them. */
  coded: readonly (CodedAnswer & { said: string })[];
  /** Quotes that are not in their answers. */
  rejected: number;
  promptVersion: string | null;
};

/**
 * Writes what a batch was coded as, in one transaction; what someone has coded meanwhile is left as it is.
 * @throws StaleThemingError when the list of themes is another one by now.
 */
export async function saveCoded(
  modelRun: ModelRun,
  book: Book,
  { coded, rejected, promptVersion }: CodedBatch,
): Promise<void> {
  const { ctx, workspaceId, questionId, llm, runId } = modelRun;
  const ruled = underRules(book, coded);
  await writeResult(modelRun, async (trx) => {
    await lockCodebook(trx, questionId);
    const codebook = await readCodebook(trx, questionId);
    if (codebook?.version !== book.version) throw new StaleThemingError();
    const { version } = codebook;
    const at = ctx.clock.now();
    const scope: Scope = { workspaceId, questionId, version, engine: 'model', at };
    if (codebook.engine === 'keyword') await takeOver(trx, questionId);
    const codings = ruled.map(({ answerId, themes }) => ({
      answerId,
      state: themes.length > 0 ? ('done' as const) : ('none' as const),
    }));
    const mine = await insertModelCodings(trx, scope, codings, { promptVersion, model: llm.model });
    const assignments = ruled
      .filter(({ answerId }) => mine.has(answerId))
      .flatMap(({ answerId, themes }) =>
        themes.map((theme): ModelAssignment => ({ id: ctx.ids.uuid(), answerId, ...theme })),
      );
    await replaceAssignments(trx, scope, [...mine], assignments);
    await addToRun(trx, runId, { done: mine.size, rejected, version });
  });
}

/** What people's words say of each answer, before what the model says. */
function underRules(
  { themes }: Book,
  coded: CodedBatch['coded'],
): { answerId: string; themes: Omit<ModelAssignment, 'id' | 'answerId'>[] }[] {
  const rules = createWordRules(themes);
  return coded.map(({ answerId, said, themes: found }) => {
    const { included, excluded } = rules(said);
    const ruled = new Set([...excluded, ...included.map(({ themeId }) => themeId)]);
    return {
      answerId,
      themes: [
        ...included.map((theme) => ({ ...theme, origin: 'rule' as const })),
        ...found
          .filter(({ themeId }) => !ruled.has(themeId))
          .map((theme) => ({ ...theme, origin: 'model' as const })),
      ],
    };
  });
}
