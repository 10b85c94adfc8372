import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@plumbline/testing';
import { freePort, startApi } from '../apps/api/src/faults/api-process.fixture.ts';
import { startBareRival } from './load/bare-process.ts';
import { closedLoop, type NextRequest, type Pace } from './load/closed-loop.ts';
import { type Cpu, cpuBetween, findPostmaster, readCpu } from './load/cpu.ts';
import { median, rounded } from './load/figures.ts';
import { answersOf } from './load/http-answers.ts';
import { type RunningInterview, runningInterviews } from './load/running-interviews.ts';
import { withDatabase } from './with-database.ts';

const connections = 64;
const rounds = 5;
const seconds = 4;
/** Both are warm after as many requests, however fast they are. */
const warmUpRequests = 10_000;

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
        return await compare(database, interviews, {
          ours: { port: api.port, pid: api.child.pid ?? 0 },
          bare: rival,
        });
      } finally {
        await Promise.all([api.end(), rival.end()]);
      }
    },
    { durable: true },
  );
}

interface Served {
  port: number;
  pid: number;
}

type Measured = Pace & { cpu: Cpu };

async function compare(
  database: TestDatabase,
  interviews: RunningInterview[],
  served: { ours: Served; bare: Served },
) {
  const waiting = [...interviews];
  const postmaster = await findPostmaster(database);
  const measure = async ({ port, pid }: Served, source: () => NextRequest, seconds: number) => {
    const watched = { api: pid, postmaster };
    const before = readCpu(watched);
    const pace = await closedLoop({ port, connections, seconds, source });
    return { ...pace, cpu: cpuBetween(before, readCpu(watched), pace.requests) };
  };
  const ask = {
    ours: (seconds: number) => measure(served.ours, () => answersOf(waiting), seconds),
    bare: (seconds: number) => measure(served.bare, bareAnswers, seconds),
  };
  await warmUp(ask.ours);
  await warmUp(ask.bare);
  const paces: { ours: Measured; bare: Measured }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await ask.bare(seconds);
    const ours = await ask.ours(seconds);
    paces.push({ ours, bare });
    console.error(`round ${round + 1}: ours ${words(ours)}; bare ${words(bare)}`);
  }
  const of = (read: (pace: { ours: Measured; bare: Measured }) => number, digits = 1) =>
    rounded(median(paces.map(read)), digits);
  const cpuOf = (side: 'ours' | 'bare') => ({
    api: of((pace) => pace[side].cpu.api ?? Number.NaN, 0),
    postgres: of((pace) => pace[side].cpu.postgres ?? Number.NaN, 0),
    client: of((pace) => pace[side].cpu.client ?? Number.NaN, 0),
  });
  return {
    ratio: of(({ ours, bare }) => ours.perSecond / bare.perSecond, 2),
    cpuRatio: of(({ ours, bare }) => serving(bare.cpu) / serving(ours.cpu), 2),
    ours: of(({ ours }) => ours.perSecond, 0),
    bare: of(({ bare }) => bare.perSecond, 0),
    p99: of(({ ours }) => ours.p99),
    bareP99: of(({ bare }) => bare.p99),
    rounds: paces.map(({ ours, bare }) => rounded(ours.perSecond / bare.perSecond, 2)),
    cpu: { ours: cpuOf('ours'), bare: cpuOf('bare') },
    ...(await counted(database)),
  };
}

async function warmUp(ask: (seconds: number) => Promise<Pace>): Promise<void> {
  for (let done = 0; done < warmUpRequests; ) done += (await ask(1)).requests;
}

/** What a request takes of the api and the database together: how the pace compares where nothing else runs. */
function serving({ api, postgres }: Cpu): number {
  return (api ?? Number.NaN) + (postgres ?? Number.NaN);
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

/** What is in the database afterwards, so that the figures can be held against it; `gathering`: answers a commit. */
async function counted({ ownerPool }: TestDatabase) {
  const { rows } = await ownerPool.query<{ answers: number; turns: number; commits: number }>(
    `select count(*)::int as answers, (select count(*)::int from turns) as turns, count(distinct xmin::text)::int as commits
     from answers`,
  );
  const { answers = 0, turns = 0, commits = 0 } = rows[0] ?? {};
  return { answers, turns, commits, gathering: rounded(answers / commits) };
}

function words({ perSecond, p50, p99, cpu }: Measured): string {
  const pace = `${rounded(perSecond, 0)}/s, p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`;
  return `${pace}, µs each: api ${cpu.api}, postgres ${cpu.postgres}, client ${cpu.client}`;
}
