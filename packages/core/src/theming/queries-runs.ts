import type { Engine, Trx } from '@plumbline/db';
import { sql } from 'kysely';

export type RunStart = {
  id: string;
  workspaceId: string;
  questionId: string;
  engine: Engine;
  model: string | null;
  at: Date;
};

/** Goes on with the question's unfinished run, or begins one. @returns its id. */
export async function startRun(trx: Trx, start: RunStart): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    update theming_runs
    set engine = ${start.engine}, model = ${start.model}, started_at = ${start.at},
      state = case when state = 'waiting' and engine = ${start.engine} then 'waiting' else 'running' end
    where id = (
      select id from theming_runs where question_id = ${start.questionId} and kind = 'theme' and state in ('running', 'waiting')
      order by started_at desc, id desc limit 1
    )
    returning id`.execute(trx);
  const unfinished = rows[0]?.id;
  if (unfinished) return unfinished;
  await trx
    .insertInto('theming_runs')
    .values({
      workspace_id: start.workspaceId,
      id: start.id,
      question_id: start.questionId,
      engine: start.engine,
      model: start.model,
      state: 'running',
      detail: '',
      started_at: start.at,
      finished_at: null,
    })
    .execute();
  return start.id;
}

/** Asks for what machines have coded to be looked at again, by the unfinished run or by one that begins now. */
export async function startAnew(trx: Trx, start: RunStart): Promise<void> {
  const id = await startRun(trx, start);
  await trx.updateTable('theming_runs').set({ anew: true }).where('id', '=', id).execute();
}

export type RunStanding = {
  state: LastRun['state'];
  /** What machines have coded is looked at again. */
  anew: boolean;
};

export function readStanding(trx: Trx, runId: string): Promise<RunStanding> {
  return trx
    .selectFrom('theming_runs')
    .where('id', '=', runId)
    .select(['state', 'anew'])
    .executeTakeFirstOrThrow();
}

/** How many answers a run has behind it. @returns whether it is still under way */
export async function saveProgress(
  trx: Trx,
  runId: string,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  const updated = await trx
    .updateTable('theming_runs')
    .set({ done, total })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return updated !== undefined;
}

/** `detail` is a sentence for people. */
export async function markRun(
  trx: Trx,
  runId: string,
  run: { state: 'running' | 'waiting' | 'done' | 'cancelled'; detail: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('theming_runs')
    .set({
      state: run.state,
      detail: run.detail,
      finished_at: run.state === 'done' || run.state === 'cancelled' ? run.at : null,
    })
    .where('id', '=', runId)
    .execute();
}

export type LastRun = {
  engine: Engine;
  model: string | null;
  state: 'running' | 'waiting' | 'done' | 'cancelled';
  detail: string;
  anew: boolean;
};

export function readLastRun(trx: Trx, questionId: string): Promise<LastRun | undefined> {
  return trx
    .selectFrom('theming_runs')
    .where('question_id', '=', questionId)
    .where('kind', '=', 'theme')
    .select(['engine', 'model', 'state', 'detail', 'anew'])
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type CodingCounts = { answers: number; coded: number; withoutTheme: number };

/** Answers that count by what became of them under one codebook version and engine. */
export async function readCodingCounts(
  trx: Trx,
  questionId: string,
  codebook: { version: number; engine: Engine },
): Promise<CodingCounts> {
  const { rows } = await sql<CodingCounts>`
    select count(*)::int as answers, count(coding.state)::int as coded,
      count(*) filter (where coding.state = 'none')::int as "withoutTheme"
    from answers
    left join answer_codings as coding on coding.workspace_id = answers.workspace_id and coding.answer_id = answers.id
      and coding.codebook_version = ${codebook.version} and (coding.engine = ${codebook.engine} or coding.by_person)
    where answers.question_id = ${questionId} and superseded_at is null
      and answers.state = 'answered' and answers.text is not null`.execute(trx);
  return rows[0] ?? { answers: 0, coded: 0, withoutTheme: 0 };
}
