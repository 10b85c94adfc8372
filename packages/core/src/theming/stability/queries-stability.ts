import type { Stability } from '@plumbline/contracts';
import { type Engine, json, type Trx } from '@plumbline/db';
import type { Scope } from '../queries-write.ts';

export type Measured = Omit<Stability, 'at'>;

/** The check that is under way, if one is. */
export async function readOpenCheck(trx: Trx, questionId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('theming_runs')
    .where('question_id', '=', questionId)
    .where('kind', '=', 'stability')
    .where('state', '=', 'running')
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertCheck(
  trx: Trx,
  scope: Scope,
  check: { id: string; model: string | null },
): Promise<void> {
  await trx
    .insertInto('theming_runs')
    .values({
      workspace_id: scope.workspaceId,
      id: check.id,
      question_id: scope.questionId,
      engine: scope.engine,
      model: check.model,
      kind: 'stability',
      state: 'running',
      detail: '',
      codebook_version: scope.version,
      started_at: scope.at,
      finished_at: null,
    })
    .execute();
}

export type OpenCheck = { id: string; questionId: string; engine: Engine };

/** A check that has not ended; undefined once it has. */
export function lockCheck(trx: Trx, id: string): Promise<OpenCheck | undefined> {
  return trx
    .selectFrom('theming_runs')
    .where('id', '=', id)
    .where('kind', '=', 'stability')
    .where('state', '=', 'running')
    .select(['id', 'question_id as questionId', 'engine'])
    .forUpdate()
    .executeTakeFirst();
}

export async function saveCheckProgress(
  trx: Trx,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await trx.updateTable('theming_runs').set({ done, total }).where('id', '=', id).execute();
}

/** `detail` is a sentence for people where nothing was measured. */
export async function endCheck(
  trx: Trx,
  id: string,
  end: { measured: Measured | null; detail: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('theming_runs')
    .set({
      state: end.measured ? 'done' : 'cancelled',
      result: end.measured ? json(end.measured) : null,
      detail: end.detail,
      finished_at: end.at,
    })
    .where('id', '=', id)
    .execute();
}

/** What was measured last. */
export async function readLatestMeasure(trx: Trx, questionId: string): Promise<Stability | null> {
  const row = await trx
    .selectFrom('theming_runs')
    .where('question_id', '=', questionId)
    .where('kind', '=', 'stability')
    .where('state', '=', 'done')
    .select(['result', 'finished_at'])
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.result && row.finished_at ? { ...row.result, at: row.finished_at.toISOString() } : null;
}
