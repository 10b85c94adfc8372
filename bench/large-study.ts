import type { QuestionInput, Study } from '@plumbline/contracts';
import type { TestDatabase } from '@plumbline/testing';
import { type Context, createStudy, publishStudy } from '../packages/core/src/index.ts';

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Option ${id}` }));

/** Ten questions of the five structured types. */
export const tenQuestions: QuestionInput[] = [
  { type: 'yes_no', text: 'Did you get there?', config: {} },
  { type: 'yes_no', text: 'Did it last?', config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5, preset: 'csat' } },
  { type: 'scale', text: 'How fast was it?', config: { min: 1, max: 7 } },
  { type: 'scale', text: 'Would you recommend it?', config: { min: 0, max: 10, preset: 'nps' } },
  { type: 'single_choice', text: 'What mainly?', config: { options } },
  { type: 'single_choice', text: 'Who mainly?', config: { options } },
  { type: 'single_choice', text: 'When mainly?', config: { options } },
  { type: 'multiple_choice', text: 'What else?', config: { options } },
  { type: 'ranking', text: 'In which order?', config: { options } },
];

/** What answer number `n` to a question is, as SQL over the series; spread out, the same in every run. */
const values: Record<QuestionInput['type'], string> = {
  yes_no: `jsonb_build_object('value', case when n * 7919 % 10 < 4 then 'yes' else 'no' end)`,
  scale: `jsonb_build_object('value', 1 + n * 7919 % 5)`,
  single_choice: `jsonb_build_object('optionId', substr('abcd', 1 + n * 7919 % 4, 1))`,
  multiple_choice: `jsonb_build_object('optionIds', case when n * 7919 % 3 = 0 then '["a","b"]'::jsonb else '["c"]' end)`,
  ranking: `jsonb_build_object('order', case when n * 7919 % 3 = 0 then '["a","b","c","d"]'::jsonb else '["b","a"]' end)`,
  open_ended: 'null',
};

/** A published study with this many finished interviews, each with one answer a question, written in bulk. */
export async function largeStudy(
  database: TestDatabase,
  ctx: Context,
  { interviews, questions }: { interviews: number; questions: QuestionInput[] },
): Promise<Study> {
  const { id } = await createStudy(ctx, { title: `${interviews} interviews`, questions });
  const study = await publishStudy(ctx, id);
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new Error('a member makes studies');
  const asked = study.questions.map((question, at) => ({
    id: question.id,
    value: values[question.type],
    at,
  }));
  const pool = database.ownerPool;
  const owner = [actor.workspaceId, study.id];
  await pool.query(
    `insert into interviews (workspace_id, id, study_id, study_version, source, respondent_number, attributes, phase,
       last_seq, started_at, finished_at)
     select $1, uuidv7(), $2, 1, 'link', n, jsonb_build_object('plan', case when n % 2 = 0 then 'free' else 'team' end),
       'finished', $4, now(), now() + interval '5 minutes'
     from generate_series(1, $3::int) as n`,
    [...owner, interviews, asked.length],
  );
  await pool.query('update studies set respondent_count = $1 where id = $2', [interviews, study.id]);
  for (const question of asked) {
    const place = [...owner, question.id, question.at + 1];
    await pool.query(
      `insert into turns (workspace_id, interview_id, seq, kind, question_id, question_revision, submission_id, at)
       select $1, id, $4::int, 'answer', $3, 1, 'answer-' || $4, now() from interviews where study_id = $2`,
      place,
    );
    await pool.query(
      `insert into answers (workspace_id, id, interview_id, study_id, question_id, question_revision, turn, asked_turn,
         probed, state, value, submission_id, answered_at)
       select $1, uuidv7(), id, $2, $3, 1, $4::int, $4::int, false, 'answered', ${question.value}, 'answer-' || $4, now()
       from interviews cross join lateral (select respondent_number + $4::int as n) as numbered where study_id = $2`,
      place,
    );
  }
  await pool.query('analyze interviews, turns, answers');
  return study;
}

/**
 * Median milliseconds of some runs, after a few that warm up: `cpu` is the processor time of this process, all its
 * threads (the database server's own is not in it), `wall` what a clock shows, waiting for the database included. A busy
 * machine slows even processor time: `yardstick` is that of a fixed piece of work between the runs.
 */
export async function costOf(
  runs: number,
  work: () => Promise<unknown>,
): Promise<{ cpu: number; wall: number; yardstick: number }> {
  for (let run = 0; run < Math.ceil(runs / 2); run += 1) await work();
  const costs = { cpu: [] as number[], wall: [] as number[], yardstick: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    costs.wall.push(await wallTime(async () => costs.cpu.push(await processorTime(work))));
    costs.yardstick.push(await processorTime(yardstick));
  }
  return { cpu: middleOf(costs.cpu), wall: middleOf(costs.wall), yardstick: middleOf(costs.yardstick) };
}

/** Milliseconds by the clock. */
export async function wallTime(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Milliseconds that the processor spent for this process meanwhile. */
export async function processorTime(work: () => unknown): Promise<number> {
  const used = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}

const text = JSON.stringify(Array.from({ length: 10_000 }, (_, id) => ({ id, value: { value: 'yes' } })));

/** Reads and writes the same 10,000 small objects. */
function yardstick(): string {
  return JSON.stringify(JSON.parse(text));
}

/** The median, of hundredths. */
export function middleOf(times: readonly number[]): number {
  const inOrder = times.toSorted((a, b) => a - b);
  return Number((inOrder[Math.floor(times.length / 2)] ?? Number.NaN).toFixed(2));
}

export function secondsOf(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
