import { endpoint, endpoints } from '@plumbline/contracts';
import { createDatabase } from '@plumbline/db';
import { createPool } from '@plumbline/runtime';
import { testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../app.ts';
import { aWorkspace, call, startTestApp, type TestApp } from '../test-app.fixture.ts';
import { aWorld } from '../world.fixture.ts';
import { createRegistrar } from './route.ts';

let api: TestApp;
let key: string;
beforeAll(async () => {
  api = await startTestApp();
  key = (await aWorkspace(api)).owner;
});
afterAll(() => api.close());

test('a handler gets parsed input with defaults, and its reply is cut to the schema', async () => {
  const echo = endpoint({
    method: 'POST',
    path: '/echo/:id',
    access: 'okr.read',
    summary: 'Echo',
    params: z.object({ id: z.coerce.number() }),
    query: z.object({ limit: z.coerce.number().default(7) }),
    body: z.strictObject({ at: z.string().optional(), note: z.string().default('none') }),
    response: z.object({ seen: z.unknown() }),
    status: 202,
  });
  const app = await buildApp(api.services);
  createRegistrar(app, api.services)(echo, async (ctx, { params, query, body, headers }, reply) => {
    reply.etag(4);
    return { seen: { params, query, body, headers, who: ctx.actor.kind }, secret: 'not in the schema' };
  });
  const reply = await call({ ...api, app }, echo, {
    key,
    params: { id: '12' },
    body: {},
    headers: { 'if-match': '"3"', 'idempotency-key': 'abc' },
  });
  expect(reply.statusCode).toBe(202);
  expect(reply.headers.etag).toBe('"4"');
  expect(reply.json()).toEqual({
    seen: {
      params: { id: 12 },
      query: { limit: 7 },
      body: { note: 'none' },
      headers: { ifMatch: '3', idempotencyKey: 'abc' },
      who: 'member',
    },
  });
  await app.close();
});

test('an error that nobody foresaw says nothing of itself', async () => {
  const broken = endpoint({ method: 'GET', path: '/broken', access: 'public', summary: 'Broken' });
  const app = await buildApp(api.services);
  createRegistrar(app, api.services)(broken, async () => {
    throw new Error('the password is swordfish');
  });
  const reply = await call({ ...api, app }, broken);
  expect(reply.statusCode).toBe(500);
  expect(reply.json()).toMatchObject({ code: 'internal', status: 500 });
  expect(reply.body).not.toContain('swordfish');
  await app.close();
});

test('without a database everything answers 503 and says when to come back', async () => {
  const pool = createPool({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
  const services = testServices(api.database, { db: createDatabase(pool) });
  const app = await buildApp(services, { limits: { signIn: 100 } });
  const requests = [
    call({ ...api, app }, endpoints.listTeams, { key }),
    call({ ...api, app }, endpoints.signInByLink, { body: { token: 'a-token-that-nobody-made' } }),
  ];
  for (const reply of await Promise.all(requests)) {
    expect(reply.statusCode).toBe(503);
    expect(reply.json().code).toBe('unavailable');
    expect(reply.headers['retry-after']).toBe('1');
  }
  await app.close();
  await pool.end();
});

test('a key on a measurement makes one record however often it is sent', async () => {
  const { ids, owner } = await aWorld(api, 'Measured');
  const { metric } = ids;
  const send = (value: number) =>
    call(api, endpoints.recordMeasurements, {
      key: owner,
      params: { id: metric },
      body: [{ value, at: '2026-05-01T00:00:00Z' }],
      headers: { 'idempotency-key': 'nightly-1' },
    });
  const first = await send(4);
  expect(first.statusCode).toBe(201);
  expect((await send(4)).json()).toEqual(first.json());
  expect((await send(5)).statusCode).toBe(409);
  const { rows } = await api.database.ownerPool.query(
    'select count(*)::int as n from measurements where metric_id = $1 and value = 4',
    [metric],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a respondent opens their own interview, and no other, not even in the same study', async () => {
  const { ids, session, linkToken, owner } = await aWorld(api, 'Interviewed');
  const read = (id: string, as: string) =>
    call(api, endpoints.getInterviewState, { key: as, params: { id } });
  expect((await read(ids.interview, session)).statusCode).toBe(200);
  const other = await call(api, endpoints.startInterview, {
    params: { token: linkToken },
    body: { nonce: 'another-respondent' },
  });
  const { interviewId } = other.json();
  const [foreign, unknown] = [await read(interviewId, session), await read(ids.metric, session)];
  expect(foreign.statusCode).toBe(404);
  expect(foreign.body).toBe(unknown.body);
  expect((await read(ids.interview, owner)).statusCode).toBe(401);
  expect((await call(api, endpoints.listTeams, { key: session })).statusCode).toBe(401);
});
