import { randomUUID } from 'node:crypto';
import { consentVersion, type QuestionInput } from '@plumbline/contracts';
import {
  contextOf,
  createLinks,
  createStudy,
  publishStudy,
  type Services,
  startInterview,
} from '@plumbline/core';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { registerWebsocket } from '../plugins/websocket.ts';
import { interviewSocket } from './interview.ts';
import { openInterview, openSocket, type TestClient } from './interview-client.fixture.ts';

const questions: QuestionInput[] = [
  { type: 'open_ended', text: 'What stopped you?', config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5 } },
];
const agreed = { type: 'consent', accepted: true, version: consentVersion, quote: true };

let database: TestDatabase;
let services: TestServices;
let app: FastifyInstance;
let port: number;
let link: string;
let ids: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  const owner = await testMember(services);
  const study = await createStudy(owner, { title: 'The first week', questions });
  ids = study.questions.map(({ id }) => id);
  await publishStudy(owner, study.id);
  link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  app = await buildApp(services);
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = portOf(app);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function portOf({ server }: FastifyInstance): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function memoryBus(): Services['live'] {
  const subscribers = new Set<Parameters<Services['live']['subscribe']>[0]>();
  return {
    publish: async (event) => {
      for (const tell of subscribers) tell(event);
    },
    subscribe: (tell) => {
      subscribers.add(tell);
      return () => void subscribers.delete(tell);
    },
    close: async () => undefined,
  };
}

async function begin() {
  return startInterview(contextOf(services, { kind: 'anonymous' }), link, { nonce: randomUUID() });
}

async function agree(): Promise<{ client: TestClient; session: string }> {
  const { session } = await begin();
  const client = await openInterview(port, session);
  client.send(agreed);
  await client.frame('turn');
  return { client, session };
}

function answer(index: number, value: unknown, submissionId = randomUUID()) {
  return { type: 'answer', submissionId, questionId: ids[index] ?? '', value };
}

function shape(client: TestClient): string[] {
  return client.frames.map((frame) => {
    if (frame.type === 'turn') return `${frame.turn.seq} ${frame.turn.kind}`;
    return frame.type === 'ack' ? `ack ${frame.seq}` : frame.type;
  });
}

describe('the interview socket', () => {
  it('carries an interview from hello to the end', async () => {
    const { client } = await agree();
    client.send(answer(0, { text: 'No time' }));
    client.send({ type: 'skip', submissionId: randomUUID(), questionId: ids[0], reason: 'skipped' });
    client.send({ type: 'back', submissionId: randomUUID() });
    client.send(answer(0, { text: 'No time at all' }));
    client.send({ type: 'ping' });
    client.send(answer(1, { value: 4 }));
    const { receipt } = await client.frame('completed');
    expect(receipt).toMatch(/^[0-9a-z]{16}$/);
    expect(shape(client)).toEqual([
      'state',
      'state',
      '1 question',
      'ack 2',
      '3 probe',
      'ack 4',
      '5 question',
      'ack 6',
      '7 question',
      'ack 8',
      '9 question',
      'pong',
      'ack 10',
      '11 statement',
      'completed',
    ]);
    client.socket.close();
  });

  it('after a cut sends the turns that are missing, in order, and answers a repeat as before', async () => {
    const { client, session } = await agree();
    const said = answer(0, { text: 'No time' });
    client.send(said);
    await client.frame('ack');
    client.socket.terminate();

    const again = await openInterview(port, session, 1);
    again.send(said);
    await again.frame('ack');
    expect(shape(again)).toEqual(['state', '2 answer', '3 probe', 'ack 2']);
    again.send(answer(0, { text: 'Nothing else' }));
    await again.frame('turn', ({ turn }) => turn.seq === 5);
    again.socket.close();
  });

  it('says what is wrong with an answer by its submission id, and stays open', async () => {
    const { client } = await agree();
    const wrong = answer(0, { value: 3 });
    client.send(wrong);
    const problem = await client.frame('problem');
    expect(problem).toMatchObject({ code: 'invalid_input', submissionId: wrong.submissionId });
    expect(problem.errors?.[0]?.pointer).toMatch(/^\/value/);
    client.send(answer(0, { text: 'No time' }, wrong.submissionId));
    await client.frame('ack');
    client.socket.close();
  });

  it('tells the first tab when a second takes over', async () => {
    const { client, session } = await agree();
    const second = await openInterview(port, session);
    await second.frame('state');
    expect(await client.closed).toMatchObject({ code: 4409 });
    expect(client.frames.at(-1)).toEqual({ type: 'taken_over' });
    second.send(answer(0, { text: 'Here now' }));
    await second.frame('ack');
    second.socket.close();
  });

  it('accepts the same submissions over HTTP, and tells the socket what was said there', async () => {
    const { client, session } = await agree();
    const interviewId = client.frames.find((frame) => frame.type === 'state')?.state.interviewId;
    const { type: _, ...payload } = answer(0, { text: 'By post' });
    const post = () =>
      app.inject({
        method: 'POST',
        url: `/api/v1/respond/interviews/${interviewId}/answers`,
        headers: { authorization: `Bearer ${session}` },
        payload,
      });
    const replies = await Promise.all(Array.from({ length: 20 }, post));
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    client.send({ type: 'answer', ...payload });
    await client.frame('turn', ({ turn }) => turn.kind === 'probe');
    expect(shape(client).slice(3)).toEqual(['ack 2', '3 probe']);
    client.socket.close();
  });

  it.each([
    ['not JSON', '{', 4400, /JSON/],
    ['a type it does not know', { type: 'shout' }, 4400, /unknown type "shout"/],
    ['an answer before hello', { type: 'ping' }, 4400, /hello/],
    [
      'a field it does not know',
      { type: 'hello', v: 1, session: 'x'.repeat(32), lastSeq: 0, admin: 1 },
      4400,
      /admin/,
    ],
    ['another version', { type: 'hello', v: 2, session: 'x'.repeat(32), lastSeq: 0 }, 4400, /\/v /],
    [
      'a session it does not know',
      { type: 'hello', v: 1, session: 'x'.repeat(32), lastSeq: 0 },
      4401,
      /session/,
    ],
    ['more than 64 kB', { type: 'hello', padding: 'x'.repeat(70_000) }, 1009, /64 kB/],
    ['more than any frame', 'x'.repeat(300_000), 1009, /.*/],
    ['a binary frame', Buffer.from([1, 2, 3]), 4400, /binary/],
  ])('closes on %s', async (_name, frame, code, reason) => {
    const client = await openSocket(port);
    client.send(frame);
    const closed = await client.closed;
    expect(closed.code).toBe(code);
    expect(closed.reason).toMatch(reason);
  });

  it('closes on a second hello', async () => {
    const { client } = await agree();
    client.send({ type: 'hello', v: 1, session: 'x'.repeat(32), lastSeq: 0 });
    expect(await client.closed).toMatchObject({ code: 4400, reason: 'hello comes once' });
  });

  it('closes when hello never comes', async () => {
    const hasty = fastify();
    await registerWebsocket(hasty);
    interviewSocket(hasty, services, { helloMs: 20 });
    await hasty.listen({ port: 0, host: '127.0.0.1' });
    const client = await openSocket(portOf(hasty));
    expect(await client.closed).toMatchObject({ code: 4400, reason: 'no hello' });
    await hasty.close();
  });

  it('tells a tab of another process that it was taken over', async () => {
    const live = memoryBus();
    const apps = await Promise.all([0, 1].map(() => buildApp(testServices(database, { live }))));
    await Promise.all(apps.map((each) => each.listen({ port: 0, host: '127.0.0.1' })));
    const [one, two] = apps.map(portOf);
    const { session } = await begin();
    const first = await openInterview(one ?? 0, session);
    await first.frame('state');
    const second = await openInterview(two ?? 0, session);
    expect(await first.closed).toMatchObject({ code: 4409 });
    second.send(agreed);
    await second.frame('turn');
    await Promise.all(apps.map((each) => each.close()));
  });

  it('holds up under a flood while another respondent answers', async () => {
    const flooder = await openInterview(port, (await begin()).session);
    for (let sent = 0; sent < 20_000; sent += 1) flooder.socket.send('{"type":"ping"}');
    const { client } = await agree();
    client.send(answer(0, { text: 'Undisturbed' }));
    await client.frame('ack');
    flooder.socket.terminate();
    client.socket.close();
  });

  it('closes as restarting when the app stops', async () => {
    const other = await buildApp(services);
    await other.listen({ port: 0, host: '127.0.0.1' });
    const client = await openInterview(portOf(other), (await begin()).session);
    await client.frame('state');
    await other.close();
    expect(await client.closed).toMatchObject({ code: 1012 });
  });
});
