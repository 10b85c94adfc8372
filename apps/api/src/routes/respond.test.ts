import { randomUUID } from 'node:crypto';
import { consentVersion } from '@plumbline/contracts';
import { createLinks, createStudy, publishStudy } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../app.ts';

let database: TestDatabase;
let app: FastifyInstance;
let link: string;
let questionId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  const owner = await testMember(services);
  const study = await createStudy(owner, {
    title: 'The first week',
    questions: [{ type: 'open_ended', text: 'What stopped you?', config: {} }],
  });
  questionId = study.questions[0]?.id ?? '';
  await publishStudy(owner, study.id);
  link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  app = await buildApp(services);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function post(path: string, payload: object | undefined, session?: string) {
  return app.inject({
    method: 'POST',
    url: `/api/v1/respond/${path}`,
    ...(payload ? { payload } : {}),
    ...(session ? { headers: { authorization: `Bearer ${session}` } } : {}),
  });
}

async function begun() {
  const started = (await post(`${link}/interviews`, { nonce: randomUUID() })).json();
  const path = `interviews/${started.interviewId}`;
  return { path, session: String(started.session), interviewId: String(started.interviewId) };
}

it('an interview can be held from start to end without a socket', async () => {
  const { path, session } = await begun();
  const consent = await post(
    `${path}/consent`,
    { accepted: true, version: consentVersion, quote: true },
    session,
  );
  expect(consent.json()).toMatchObject({ phase: 'asking', open: { seq: 1, kind: 'question' } });
  const said = { submissionId: randomUUID(), questionId, value: { text: 'No time' } };
  const answer = await post(`${path}/answers`, said, session);
  expect(answer.json()).toMatchObject({ seq: 2, next: { seq: 3, kind: 'probe' } });
  const back = await post(`${path}/back`, { submissionId: randomUUID() }, session);
  expect(back.json()).toMatchObject({ seq: 4, next: { seq: 5, previous: { text: 'No time' } } });
  const skip = { submissionId: randomUUID(), questionId, reason: 'not_applicable' };
  expect((await post(`${path}/skip`, skip, session)).json()).toMatchObject({
    seq: 6,
    next: { kind: 'statement' },
  });
  expect((await post(`${path}/finish`, undefined, session)).json()).toMatchObject({
    phase: 'finished',
    open: null,
  });
  expect((await post(`${path}/answers`, said, session)).body).toBe(answer.body);
});

it('the same submission id with other content is 409', async () => {
  const { path, session } = await begun();
  await post(`${path}/consent`, { accepted: true, version: consentVersion }, session);
  const submissionId = randomUUID();
  await post(`${path}/answers`, { submissionId, questionId, value: { text: 'One' } }, session);
  const other = await post(`${path}/answers`, { submissionId, questionId, value: { text: 'Two' } }, session);
  expect(other.statusCode).toBe(409);
  expect(other.json()).toMatchObject({ code: 'conflict', errors: [{ pointer: '/submissionId' }] });
});

it('a session opens its own interview only; the others look as if they were not there', async () => {
  const mine = await begun();
  const other = await begun();
  const unknown = await post(`interviews/${randomUUID()}/back`, { submissionId: randomUUID() }, mine.session);
  const foreign = await post(`${other.path}/back`, { submissionId: randomUUID() }, mine.session);
  expect(unknown.statusCode).toBe(404);
  expect(foreign.body).toBe(unknown.body);
  expect((await post(`${mine.path}/finish`, undefined)).statusCode).toBe(401);
});

it('a link that is unknown and one that is a session get the same 404', async () => {
  const { session } = await begun();
  const unknown = await post(`${'x'.repeat(32)}/interviews`, { nonce: randomUUID() });
  expect(unknown.statusCode).toBe(404);
  expect((await post(`${session}/interviews`, { nonce: randomUUID() })).body).toBe(unknown.body);
});

it.each([
  ['a NUL character', { value: { text: 'a\0b' } }],
  ['a lone surrogate', { value: { text: 'a\ud800' } }],
  ['another type’s value', { value: { optionId: 'x' } }],
  ['no value', {}],
  ['a field it does not know', { value: { text: 'x' }, admin: true }],
  ['a turn out of range', { value: { text: 'x' }, turn: 0 }],
  ['too long a text', { value: { text: 'x'.repeat(10_001) } }],
])('an answer with %s is 400 and names the field', async (_name, body) => {
  const { path, session } = await begun();
  await post(`${path}/consent`, { accepted: true, version: consentVersion }, session);
  const refused = await post(`${path}/answers`, { submissionId: randomUUID(), questionId, ...body }, session);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors[0].pointer).toMatch(/^\/(value|admin|turn)/);
});
