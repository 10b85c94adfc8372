import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from './app.ts';

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await buildApp(testServices(database));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

test('an unknown address and one that cannot be read are problems, not pages', async () => {
  const unknown = await app.inject({ url: '/api/v1/nothing' });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.headers['content-type']).toContain('application/problem+json');
  expect(unknown.json()).toMatchObject({ code: 'not_found', status: 404 });
  const unreadable = await app.inject({ url: '/api/v1/key-results/%zz' });
  expect(unreadable.statusCode).toBe(400);
  expect(unreadable.json()).toMatchObject({ code: 'invalid_input' });
});

test('a route without an access rule keeps the app from starting', async () => {
  const open = await buildApp(testServices(database));
  open.get('/forgotten', () => 'open to all');
  await expect(open.ready()).rejects.toThrow('No access rule: GET /forgotten');
  await open.close();
});

test('readiness names what cannot be used, and ends with the shutdown', async () => {
  const checks = { database: async () => null, queue: async () => Promise.reject(new Error('gone')) };
  const half = await buildApp(testServices(database), { checks });
  const broken = await half.inject({ url: '/readyz' });
  expect(broken.statusCode).toBe(503);
  expect(broken.json()).toMatchObject({ checks: { database: 'ok', queue: 'cannot be reached' } });
  await half.close();

  const whole = await buildApp(testServices(database), { checks: { database: checks.database } });
  expect((await whole.inject({ url: '/readyz' })).json()).toMatchObject({
    status: 'ready',
    theming: { engine: 'keyword' },
  });
  whole.drain();
  expect((await whole.inject({ url: '/readyz' })).statusCode).toBe(503);
  expect((await whole.inject({ url: '/healthz' })).statusCode).toBe(200);
  await whole.close();
});

test('the OpenAPI document and its page are served', async () => {
  const document = await app.inject({ url: '/api/openapi.json' });
  expect(document.json()).toMatchObject({ openapi: '3.1.0' });
  expect((await app.inject({ url: '/api/docs/' })).statusCode).toBe(200);
});
