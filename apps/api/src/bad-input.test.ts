import { randomUUID } from 'node:crypto';
import { type Endpoint, endpoints, errorCodes } from '@plumbline/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { call, startTestApp, type TestApp } from './test-app.fixture.ts';
import { aWorld, type World } from './world.fixture.ts';

let api: TestApp;
let world: World;
let key: string;
beforeAll(async () => {
  api = await startTestApp();
  world = await aWorld(api, 'Larkspur');
  key = world.owner;
});
afterAll(() => api.close());

const all: [string, Endpoint][] = Object.entries(endpoints);
const withBody = all.filter(([, { body }]) => body !== undefined);
const withoutBody = all.filter(([, { body, method }]) => body === undefined && method === 'POST');
const withId = all.filter(([, { path }]) => path.includes(':id'));
const params = {
  id: randomUUID(),
  answerId: randomUUID(),
  token: 'a-token-that-nobody-made',
  code: 'a-code-of-nobody',
};

/** Whoever may call it: a respondent's session opens one interview only. */
function caller({ access }: Endpoint) {
  if (access !== 'respondent') return { key, params };
  return { key: world.session, params: { id: world.ids.interview } };
}

function expectProblem(reply: LightMyRequestResponse, status?: number): void {
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  expect(reply.statusCode).toBeLessThan(500);
  if (status !== undefined) expect(reply.statusCode).toBe(status);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  const problem = reply.json();
  expect(problem.status).toBe(reply.statusCode);
  expect(errorCodes).toContain(problem.code);
}

const pointersOf = (reply: LightMyRequestResponse): string[] =>
  (reply.json().errors ?? []).map((error: { pointer: string }) => error.pointer);

interface Shape {
  fields: string[];
  /** Fields that take a value of any type, which the verb checks. */
  open: string[];
  /** The body is a list of such objects. */
  inList: boolean;
  /** What has to be right for the rest to be looked at: the kind of a union. */
  kind: Record<string, unknown>;
}

function shapeOf({ body }: Endpoint): Shape {
  const schema = z.toJSONSchema(body ?? z.unknown(), { io: 'input', unrepresentable: 'any' });
  const inList = schema.type === 'array';
  const shape = (inList ? schema.items : (schema.oneOf?.[0] ?? schema)) as z.core.JSONSchema.ObjectSchema;
  const properties = Object.entries(shape.properties ?? {});
  const kinds = schema.oneOf
    ? properties.flatMap(([name, of]) => (isConst(of) ? [[name, of.const]] : []))
    : [];
  const open = properties.flatMap(([name, of]) => (Object.keys(of).length === 0 ? [name] : []));
  return { fields: properties.map(([name]) => name), open, inList, kind: Object.fromEntries(kinds) };
}

function isConst(schema: unknown): schema is { const: unknown } {
  return typeof schema === 'object' && schema !== null && 'const' in schema;
}

const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
const json = { 'content-type': 'application/json' };

describe.each(withBody)('%s refuses', (_name, endpoint) => {
  const send = (body: unknown, headers: Record<string, string> = json) =>
    call(api, endpoint, { ...caller(endpoint), body, headers });

  test('a body of the wrong shape', async () => {
    for (const body of ['null', '"text"', '12', 'true', '[[]]', '[null]'])
      expectProblem(await send(body), 400);
    expectProblem(await send(undefined), 400);
  });

  const { fields, open, inList, kind } = shapeOf(endpoint);
  const at = (name: string) => (inList ? `/0/${name}` : `/${name}`);
  const wrap = (body: string) => (inList ? `[${body}]` : body);

  test('every field of the wrong type, by its name', async () => {
    for (const name of fields.filter((field) => !open.includes(field))) {
      const reply = await send(wrap(JSON.stringify({ ...kind, [name]: { surprise: [null] } })));
      expectProblem(reply, 400);
      expect(pointersOf(reply).filter((pointer) => pointer.startsWith(at(name)))).not.toEqual([]);
    }
  });

  test('a field that is not known, by its name', async () => {
    const reply = await send(wrap(JSON.stringify({ ...kind, surprise: 1 })));
    expectProblem(reply, 400);
    expect(pointersOf(reply)).toContain(at('surprise'));
  });

  test('NUL characters and lone surrogates, in values and in names', async () => {
    for (const bad of ['\\u0000', '\\ud800', 'ok\\udc00']) {
      for (const name of fields) {
        const reply = await send(wrap(`{"${name}":"${bad}"}`));
        expectProblem(reply, 400);
        expect(pointersOf(reply)).toEqual([at(name)]);
      }
      expectProblem(await send(`{"${bad}":1}`), 400);
    }
  });

  test('what is not JSON, nested without end, or in other bytes', async () => {
    for (const body of ['{', '', '{"__proto__":{"role":"owner"}}', '{"a":1e}', deep, '['.repeat(100_000)]) {
      expectProblem(await send(body), 400);
    }
    const notUtf8 = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expectProblem(await send(notUtf8), 400);
  });

  test('other content types, and more than it takes', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/xml',
    ]) {
      expectProblem(await send('{}', { 'content-type': type }), 415);
    }
    const tooMuch = `{"name":"${'x'.repeat((endpoint.bodyLimit ?? 1_048_576) + 1)}"}`;
    expectProblem(await send(tooMuch), 413);
  });
});

test.each(withoutBody)('%s refuses a body', async (_name, endpoint) => {
  expectProblem(await call(api, endpoint, { ...caller(endpoint), body: { surprise: 1 } }), 400);
});

test.each(all)('%s refuses a query parameter that it does not know', async (_name, endpoint) => {
  const reply = await call(api, endpoint, { ...caller(endpoint), query: { surprise: '1' } });
  // A public route may refuse the rest first; none may go on.
  expectProblem(reply, 400);
});

test.each(withId)('%s refuses an id that is none', async (_name, endpoint) => {
  for (const id of ['x', '1', `${randomUUID()}0`, '..', "' or 1=1", 'a'.repeat(499), '\0', 'é']) {
    expectProblem(await call(api, endpoint, { key: caller(endpoint).key, params: { id } }));
  }
  expectProblem(
    await call(api, endpoint, { key: caller(endpoint).key, params: { id: 'a'.repeat(5_000) } }),
    404,
  );
});

test('addresses and queries that cannot be read are refused', async () => {
  const headers = { authorization: `Bearer ${key}` };
  for (const url of [
    '/api/v1/metrics/%ff',
    '/api/v1/metrics/%',
    '/api/v1/metrics/%00',
    '/api/v1/metrics?limit=%00',
  ]) {
    expectProblem(await api.app.inject({ url, headers }));
  }
  for (const query of [
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1&limit=2',
    'cursor=%00',
    'cursor=nonsense',
    'limit=1e9',
  ]) {
    expectProblem(await api.app.inject({ url: `/api/v1/metrics?${query}`, headers }), 400);
  }
});

test('headers that say nothing sensible are refused or ignored, never a fault of ours', async () => {
  const { createLinks, listTeams } = endpoints;
  const headers = { 'idempotency-key': 'x'.repeat(201) };
  const tooLong = await call(api, createLinks, { key, params, body: {}, headers });
  expectProblem(tooLong, 400);
  expect(pointersOf(tooLong)).toEqual(['/Idempotency-Key']);
  for (const authorization of [
    'Bearer',
    'Bearer x',
    'Basic eDp5',
    `Bearer ${'x'.repeat(9_000)}`,
    'Bearer é',
  ]) {
    expectProblem(await call(api, listTeams, { headers: { authorization } }), 401);
  }
  for (const cookie of ['plumbline_session=x', 'plumbline_session=%ff', '=;=;', 'plumbline_session']) {
    expectProblem(await call(api, listTeams, { headers: { cookie } }), 401);
  }
});
