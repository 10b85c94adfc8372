import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type RunRow = {
  id: string;
  kind: 'theme' | 'stability';
  engine: Engine;
  model: string | null;
  promptVersion: string | null;
  state: 'running' | 'done' | 'waiting' | 'cancelled';
  detail: string;
  done: number;
  total: number;
  quotesRejected: number;
  costUsd: number;
  startedAt: Date;
  finishedAt: Date | null;
};

/** The run that is under way, else the one that began last, with what its calls of a model have cost. */
export async function readLatestRun(trx: Trx, questionId: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select id, kind, engine, model, prompt_version as "promptVersion", state, detail, done, total,
      quotes_rejected as "quotesRejected", started_at as "startedAt", finished_at as "finishedAt",
      (select coalesce(sum(cost_usd), 0)::float8 from llm_calls
        where llm_calls.workspace_id = theming_runs.workspace_id and run_id = theming_runs.id) as "costUsd"
    from theming_runs
    where question_id = ${questionId}
    order by state in ('running', 'waiting') desc, kind = 'theme' desc, started_at desc, id desc
    limit 1`.execute(trx);
  return rows[0];
}

export async function setPaused(trx: Trx, questionId: string, at: Date | null): Promise<void> {
  await trx.updateTable('codebooks').set({ paused_at: at }).where('question_id', '=', questionId).execute();
}

/** Runs that were under way are over; the next one begins anew. */
export async function cancelRuns(trx: Trx, questionId: string, at: Date): Promise<void> {
  await trx
    .updateTable('theming_runs')
    .set({ state: 'cancelled', finished_at: at })
    .where('question_id', '=', questionId)
    .where('kind', '=', 'theme')
    .where('state', 'in', ['running', 'waiting'])
    .execute();
}

/** What machines have coded is coded no more, all of it or where no theme was found; what people have coded stays. */
export async function forgetMachineCodings(
  trx: Trx,
  questionId: string,
  which: 'all' | 'none',
): Promise<void> {
  await sql`
    with gone as (
      delete from answer_codings
      where question_id = ${questionId} and not by_person and ${which === 'all' ? sql`true` : sql`state = 'none'`}
      returning workspace_id, answer_id
    )
    delete from theme_assignments as assigned using gone
    where assigned.workspace_id = gone.workspace_id and assigned.answer_id = gone.answer_id`.execute(trx);
}
