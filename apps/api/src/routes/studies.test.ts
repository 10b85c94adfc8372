import { createApiKey } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../app.ts';

let database: TestDatabase;
let app: FastifyInstance;
let authorization: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  const { secret } = await createApiKey(await testMember(services), { name: 'Test', role: 'editor' });
  authorization = `Bearer ${secret}`;
  app = await buildApp(services);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function call(
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
  headers: InjectOptions['headers'] = {},
) {
  return app.inject({
    method,
    url: `/api/v1/studies${url}`,
    headers: { authorization, ...headers },
    ...(payload ? { payload } : {}),
  });
}

const question = { type: 'yes_no', text: 'Did you get there?', config: {} };

it('a study goes from draft to a link', async () => {
  const created = await call('POST', '', { title: 'Start', questions: [question] });
  expect(created.statusCode).toBe(201);
  const { id } = created.json();
  expect((await call('POST', `/${id}/publish`)).json()).toMatchObject({ state: 'live', version: 1 });
  expect((await call('GET', `/${id}/versions`)).json().items).toMatchObject([
    { version: 1, questions: [{ revision: 1 }] },
  ]);
  const links = await call('POST', `/${id}/links`, { attributes: { cohort: 'new' } });
  expect(links.statusCode).toBe(201);
  expect((await call('GET', `/${id}/links`)).json().items).toEqual(links.json().items);
  expect((await call('GET', '?limit=1')).json().items).toMatchObject([{ id, questionCount: 1 }]);
});

it('a change carries the tag of what it was made on', async () => {
  const created = await call('POST', '', { title: 'Start' });
  const { id } = created.json();
  const tag = String(created.headers.etag);
  expect(String((await call('GET', `/${id}`)).headers.etag)).toBe(tag);
  const changed = await call('PATCH', `/${id}`, { title: 'Begin' }, { 'if-match': tag });
  expect(changed.json()).toMatchObject({ title: 'Begin', draftRevision: 2 });
  const late = await call('PATCH', `/${id}`, { title: 'Commence' }, { 'if-match': tag });
  expect(late.statusCode).toBe(412);
  expect(late.json()).toMatchObject({ code: 'precondition_failed' });
  expect((await call('PATCH', `/${id}`, { title: 'X' }, { 'if-match': '"soon"' })).statusCode).toBe(412);
});

it('a draft that cannot be published says which part is missing', async () => {
  const { id } = (await call('POST', '', { title: 'Empty' })).json();
  const refused = await call('POST', `/${id}/publish`);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors).toMatchObject([{ pointer: '/questions' }]);
});
