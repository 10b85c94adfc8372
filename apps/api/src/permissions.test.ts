import { randomUUID } from 'node:crypto';
import { allows, type Endpoint, endpoints, roles } from '@plumbline/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorkspace, call, type Keys, startTestApp, type TestApp } from './test-app.fixture.ts';

let api: TestApp;
let keys: Keys;
beforeAll(async () => {
  api = await startTestApp();
  keys = await aWorkspace(api);
});
afterAll(() => api.close());

const all: [string, Endpoint][] = Object.entries(endpoints);
const holders = ['nobody', ...roles] as const;

/** What the permission table says: the status of a refusal, or null where the request is let through. */
function refusal({ access }: Endpoint, holder: (typeof holders)[number]): number | null {
  if (access === 'public') return null;
  if (access === 'respondent' || holder === 'nobody') return 401;
  return access === 'signed_in' || allows(holder, access) ? null : 403;
}

describe.each(all)('%s', (_name, endpoint) => {
  test.each(holders)('as %s', async (holder) => {
    const params = {
      id: randomUUID(),
      answerId: randomUUID(),
      token: 'a-token-that-nobody-made',
      code: 'a-code-of-nobody',
    };
    const body = endpoint.body ? {} : undefined;
    const reply = await call(api, endpoint, {
      key: holder === 'nobody' ? null : keys[holder],
      params,
      body,
    });
    const refused = refusal(endpoint, holder);
    if (refused === null) {
      expect([401, 403]).not.toContain(reply.statusCode);
      expect(reply.statusCode).toBeLessThan(500);
      return;
    }
    expect(reply.statusCode).toBe(refused);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json().code).toBe(refused === 401 ? 'not_signed_in' : 'not_allowed');
  });
});

test('every endpoint of the contracts is registered, and nothing else below /api/v1', async () => {
  const { paths } = (await api.app.inject({ url: '/api/openapi.json' })).json();
  const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = all.map(
    ([, { method, path }]) => `${method} /api/v1${path.replace(/:(\w+)/g, (_match, name) => `{${name}}`)}`,
  );
  expect(documented.sort()).toEqual(declared.sort());
});
