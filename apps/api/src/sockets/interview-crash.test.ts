import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { consentVersion, type QuestionInput, type RespondentTurn } from '@plumbline/contracts';
import { createLinks, createStudy, publishStudy } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInterview, type TestClient } from './interview-client.fixture.ts';

const respondents = 20;
const kills = 3;
const questions = Array.from(
  { length: 8 },
  (_, index): QuestionInput =>
    index % 2 === 0
      ? { type: 'open_ended', text: `What stopped you (${index})?`, config: {} }
      : { type: 'scale', text: `How easy was it (${index})?`, config: { min: 1, max: 5 } },
);

let database: TestDatabase;
let link: string;
let port: number;
let api: ChildProcess;
let up: Promise<void>;
const acknowledged = new Map<string, string>();
const watchers: { count: number; reached: () => void }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = await testMember(testServices(database));
  const study = await createStudy(owner, { title: 'The first week', questions });
  await publishStudy(owner, study.id);
  link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  port = await freePort();
});
afterAll(async () => {
  api?.kill('SIGKILL');
  await database.close();
});

it('an acknowledged answer is found exactly once, however often the process is killed', async () => {
  up = start();
  const all = Array.from({ length: respondents }, interview);
  const perKill = (respondents * 12) / (kills + 1);
  for (let killed = 1; killed <= kills; killed += 1) {
    await acknowledgements(Math.floor(perKill * killed));
    const gone = once(api, 'exit');
    api.kill('SIGKILL');
    await gone;
    up = start();
  }
  const interviewIds = await Promise.all(all);

  const { rows } = await database.ownerPool.query<{ submission_id: string; said: string }>(
    `select submission_id, coalesce(text, value ->> 'value') as said from answers where interview_id = any($1)`,
    [interviewIds],
  );
  const found = new Map(rows.map(({ submission_id, said }) => [submission_id, said]));
  expect(found.size).toBe(rows.length);
  expect(acknowledged.size).toBe(respondents * 12);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(acknowledged));

  const { rows: logs } = await database.ownerPool.query<{ turns: number; last: number; phase: string }>(
    `select count(*)::int as turns, max(seq) as last, min(phase) as phase
     from turns join interviews on interviews.id = interview_id
     where interview_id = any($1) group by interview_id`,
    [interviewIds],
  );
  expect(logs).toEqual(
    Array.from({ length: respondents }, () => ({ turns: 25, last: 25, phase: 'finished' })),
  );
}, 120_000);

/** One respondent who never gives up, and sends an answer again until it is acknowledged. */
async function interview(): Promise<string> {
  const { interviewId, session } = await begin(randomUUID());
  let lastSeq = 0;
  // Sent and not acknowledged: it may have been kept or not.
  let waiting: { open: RespondentTurn; submissionId: string } | null = null;
  for (;;) {
    await up;
    const client = await openInterview(port, session, lastSeq).catch(() => null);
    if (client && (await talk(client).catch(() => false))) return interviewId;
  }

  async function talk(client: TestClient): Promise<boolean> {
    const { state } = await client.frame('state');
    if (state.phase === 'consent') {
      client.send({ type: 'consent', accepted: true, version: consentVersion, quote: false });
    }
    const repeated = waiting ? await send(client, waiting) : 0;
    const standing = state.open && state.open.seq > repeated ? state.open : null;
    let open = standing ?? (await client.frame('turn', ({ turn }) => turn.seq > repeated)).turn;
    while (state.phase !== 'finished' && open.kind !== 'statement') {
      const seq = await send(client, { open, submissionId: randomUUID() });
      open = (await client.frame('turn', ({ turn }) => turn.seq > seq)).turn;
    }
    await client.frame('completed');
    client.socket.close();
    return true;
  }

  async function send(client: TestClient, said: NonNullable<typeof waiting>): Promise<number> {
    waiting = said;
    const { words, frame } = answerTo(said.open, said.submissionId);
    client.send(frame);
    const { seq } = await client.frame('ack', (ack) => ack.submissionId === said.submissionId);
    acknowledge(said.submissionId, words);
    waiting = null;
    lastSeq = seq;
    return seq;
  }
}

function answerTo(open: RespondentTurn, submissionId: string) {
  const words = open.kind === 'question' && open.question.type === 'scale' ? '4' : `Words of ${submissionId}`;
  const questionId =
    open.kind === 'question' ? open.question.id : open.kind === 'probe' ? open.questionId : '';
  const value = words === '4' ? { value: 4 } : { text: words };
  return { words, frame: { type: 'answer', submissionId, questionId, turn: open.seq, value } };
}

function acknowledge(submissionId: string, said: string): void {
  acknowledged.set(submissionId, said);
  for (const { count, reached } of watchers) if (acknowledged.size >= count) reached();
}

function acknowledgements(count: number): Promise<void> {
  return new Promise((reached) => watchers.push({ count, reached }));
}

async function begin(nonce: string): Promise<{ interviewId: string; session: string }> {
  for (;;) {
    await up;
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/respond/${link}/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce }),
    }).catch(() => null);
    if (response?.status === 201) return JSON.parse(await response.text());
  }
}

async function start(): Promise<void> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  api = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      DATABASE_DIRECT_URL: database.url,
      REDIS_URL: '',
      PLUMBLINE_SECRET: testServices(database).secret,
      LOG_LEVEL: 'error',
    },
  });
  for (;;) {
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (healthy?.ok) return;
    if (api.exitCode !== null) throw new Error('the api did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
