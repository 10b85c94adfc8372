import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@plumbline/testing';
import { freePort, startApi } from '../apps/api/src/faults/api-process.fixture.ts';
import { startBareRival } from './load/bare-process.ts';
import { closedLoop, type NextRequest, type Pace } from './load/closed-loop.ts';
import { median, rounded } from './load/figures.ts';
import { answersOf } from './load/http-answers.ts';
import { type RunningInterview, runningInterviews } from './load/running-interviews.ts';
import { withDatabase } from './with-database.ts';

const connections = 64;
const rounds = 5;
const seconds = 4;
const warmUpSeconds = 3;

/**
 * Durable answers a second over HTTP, 64 connections: ours (session, validation, turn, answer, next turn, jobs, commit)
 * against a bare Fastify route that does one prepared INSERT … RETURNING, on the same server, turn by turn.
 * `npm run bench -- ingest [INTERVIEWS]`.
 */
export function runIngest([count = '50000']: string[]): Promise<Record<string, unknown>> {
  return withDatabase(
    async (database, ctx) => {
      const { interviews } = await runningInterviews(database, ctx, Number(count));
      await createBareTable(database);
      const port = await freePort();
      const api = await startApi({ port, databaseUrl: database.url, secret: ctx.secret });
      const rival = await startBareRival(database.url);
      try {
        return await compare(database, interviews, { ours: api.port, bare: rival.port });
      } finally {
        await Promise.all([api.end(), rival.end()]);
      }
    },
    { durable: true },
  );
}

async function compare(
  database: TestDatabase,
  interviews: RunningInterview[],
  port: { ours: number; bare: number },
) {
  const waiting = [...interviews];
  const ask = {
    ours: (seconds: number) =>
      closedLoop({ port: port.ours, connections, seconds, source: () => answersOf(waiting) }),
    bare: (seconds: number) => closedLoop({ port: port.bare, connections, seconds, source: bareAnswers }),
  };
  await ask.ours(warmUpSeconds);
  await ask.bare(warmUpSeconds);
  const paces: { ours: Pace; bare: Pace }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await ask.bare(seconds);
    const ours = await ask.ours(seconds);
    paces.push({ ours, bare });
    console.error(`round ${round + 1}: ours ${words(ours)}; bare ${words(bare)}`);
  }
  const of = (read: (pace: { ours: Pace; bare: Pace }) => number, digits = 1) =>
    rounded(median(paces.map(read)), digits);
  return {
    ratio: of(({ ours, bare }) => ours.perSecond / bare.perSecond, 2),
    ours: of(({ ours }) => ours.perSecond, 0),
    bare: of(({ bare }) => bare.perSecond, 0),
    p99: of(({ ours }) => ours.p99),
    bareP99: of(({ bare }) => bare.p99),
    rounds: paces.map(({ ours, bare }) => rounded(ours.perSecond / bare.perSecond, 2)),
    ...(await counted(database)),
  };
}

function bareAnswers(): NextRequest {
  const questionId = randomUUID();
  return () => ({
    path: '/answers',
    headers: '',
    body: JSON.stringify({ submissionId: randomUUID(), questionId, value: { value: 4 } }),
  });
}

async function createBareTable({ ownerPool }: TestDatabase): Promise<void> {
  await ownerPool.query(`
    create table bare_answers (
      id bigint generated always as identity primary key, submission_id text not null, question_id uuid not null,
      value jsonb, at timestamptz not null default now());
    grant insert, select on bare_answers to plumbline_app`);
}

/** What is in the database afterwards, so that the figures can be held against it. */
async function counted({ ownerPool }: TestDatabase) {
  const { rows } = await ownerPool.query<{ answers: number; turns: number; commits: number }>(
    `select count(*)::int as answers, (select count(*)::int from turns) as turns, count(distinct xmin::text)::int as commits
     from answers`,
  );
  return rows[0] ?? {};
}

function words({ perSecond, p50, p99 }: Pace): string {
  return `${rounded(perSecond, 0)}/s, p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`;
}
