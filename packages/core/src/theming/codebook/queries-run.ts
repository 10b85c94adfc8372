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

/** The run that began last, with what its calls of a model have cost. */
export async function readLatestRun(trx: Trx, questionId: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select id, kind, engine, model, prompt_version as "promptVersion", state, detail, done, total,
      quotes_rejected as "quotesRejected", started_at as "startedAt", finished_at as "finishedAt",
      (select coalesce(sum(cost_usd), 0)::float8 from llm_calls
        where llm_calls.workspace_id = theming_runs.workspace_id and run_id = theming_runs.id) as "costUsd"
    from theming_runs
    where question_id = ${questionId}
    order by started_at desc, id desc
    limit 1`.execute(trx);
  return rows[0];
}
