import type { Codebook } from '@plumbline/contracts';
import { inWorkspace, type Trx, tellWhatChanged } from '@plumbline/db';
import { enqueueMany, summariseQuestion, themeQuestion, work } from '@plumbline/jobs';
import { actorId, audit, authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { announceThemes } from '../announce.ts';
import { type CodebookRow, readCodebook, readThemedQuestion } from '../queries.ts';
import { lockCodebook, type Scope } from '../queries-write.ts';
import { loadCodebook } from './load-codebook.ts';
import { makeVersion } from './make-version.ts';
import { raiseRevision } from './queries-book.ts';

/** What a change works on, under the codebook's lock. */
export type Changing = { trx: Trx; scope: Scope; row: CodebookRow; userId: string | null };

type Change = {
  questionId: string;
  /** The revision that the caller saw; null changes whatever is there. */
  expected: string | null;
  /** Written to the audit log; null for what is only drafted. */
  action: string | null;
  /** Whether answers have to be coded or counted anew. */
  recounts: boolean;
};

/**
 * One change of a codebook by a person, which raises its revision.
 * @throws not_found, precondition_failed when it was changed meanwhile
 */
export function changeCodebook(
  ctx: Context,
  change: Change,
  edit: (changing: Changing) => Promise<void>,
): Promise<Codebook> {
  const { questionId } = change;
  return underCodebookLock(ctx, { ...change, subjectId: questionId }, async (changing) => {
    await edit(changing);
    await raiseRevision(changing.trx, questionId);
    return loadCodebook(ctx, changing.trx, questionId);
  });
}

/** Whatever a person does to a codebook or to what answers are coded as: one at a time, in one transaction, and told to open pages. */
export async function underCodebookLock<T>(
  ctx: Context,
  { questionId, subjectId, expected, action, recounts }: Change & { subjectId: string },
  change: (changing: Changing) => Promise<T>,
): Promise<T> {
  const workspaceId = authorise(ctx, 'theming.write');
  const userId = actorId(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const question = found(await readThemedQuestion(trx, questionId), 'open question');
    await lockCodebook(trx, questionId);
    const row = await codebookOf(ctx, trx, workspaceId, questionId);
    if (expected !== null && expected !== String(row.revision)) throw changedMeanwhile();
    const { version, engine } = row;
    const scope = { workspaceId, questionId, version, engine, at: ctx.clock.now() };
    const result = await change({ trx, scope, row, userId });
    if (action !== null) await audit(ctx, trx, { workspaceId, actorId: userId, action, subjectId });
    if (recounts) {
      await tellWhatChanged(trx);
      const payload = { workspaceId, questionId };
      await enqueueMany(trx, [work(themeQuestion, payload), work(summariseQuestion, payload)]);
      onCommit(() => ctx.wakeRelay());
    }
    onCommit(() => announceThemes(ctx, workspaceId, question));
    return result;
  });
}

/** Someone may write a codebook before there is anything to theme: it begins empty. */
async function codebookOf(
  ctx: Context,
  trx: Trx,
  workspaceId: string,
  questionId: string,
): Promise<CodebookRow> {
  const row = await readCodebook(trx, questionId);
  if (row) return row;
  const engine = ctx.llm === null ? ('keyword' as const) : ('model' as const);
  await makeVersion(trx, { workspaceId, questionId, engine, at: ctx.clock.now() });
  return { ...found(await readCodebook(trx, questionId), 'codebook'), revision: 0 };
}

function changedMeanwhile(): AppError {
  return new AppError(
    'precondition_failed',
    'The codebook was changed since you opened it. Load it again, then make your change.',
  );
}
