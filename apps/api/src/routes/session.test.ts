import { endpoints } from '@plumbline/contracts';
import { createFirstWorkspace, createSignInLink } from '@plumbline/core';
import { createTestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { type Call, call, startTestApp, type TestApp } from '../test-app.fixture.ts';

const password = 'a long enough password';
const email = 'owner@plumbline.local';
let api: TestApp;
beforeAll(async () => {
  api = await startTestApp();
  await createFirstWorkspace(api.services, { name: 'Larkspur', bootstrapKey: null });
});
afterAll(() => api.close());

const linkToken = async () => (await createSignInLink(api.services, email)).url.split('/').at(-1) ?? '';

async function signedIn() {
  const reply = await call(api, endpoints.signInByLink, { body: { token: await linkToken() } });
  const [cookie] = reply.cookies;
  return { reply, cookie: `${cookie?.name}=${cookie?.value}`, flags: cookie };
}

test('a link signs in once, by a cookie that scripts cannot read', async () => {
  const token = await linkToken();
  const reply = await call(api, endpoints.signInByLink, { body: { token } });
  expect(reply.statusCode).toBe(200);
  expect(reply.json().member).toMatchObject({ email, role: 'owner' });
  expect(reply.cookies).toMatchObject([
    { name: 'plumbline_session', httpOnly: true, sameSite: 'Lax', path: '/' },
  ]);
  expect(reply.headers['cache-control']).toBe('no-store');
  const again = await call(api, endpoints.signInByLink, { body: { token } });
  expect(again.statusCode).toBe(409);
  expect(again.json().code).toBe('already_used');
});

test('behind https the cookie never travels in the open', async () => {
  const database = await createTestDatabase();
  const services = testServices(database, { publicUrl: 'https://plumbline.test' });
  const start = await createFirstWorkspace(services, { name: 'Larkspur', bootstrapKey: null });
  const app = await buildApp(services);
  const reply = await call({ ...api, app }, endpoints.signInByLink, {
    body: { token: start.signInUrl?.split('/').at(-1) },
  });
  expect(reply.cookies).toMatchObject([{ secure: true, httpOnly: true }]);
  expect(reply.headers['strict-transport-security']).toContain('max-age');
  await app.close();
  await database.close();
});

test('a session is the member until they sign out; a password opens another', async () => {
  const { cookie } = await signedIn();
  const get = () => call(api, endpoints.getSession, { headers: { cookie } });
  expect((await get()).json().hasPassword).toBe(false);
  const set = await call(api, endpoints.setPassword, { headers: { cookie }, body: { password } });
  expect([set.statusCode, set.body]).toEqual([204, '']);
  expect((await get()).json().hasPassword).toBe(true);

  const out = await call(api, endpoints.signOut, { headers: { cookie } });
  expect(out.statusCode).toBe(204);
  expect(out.cookies).toMatchObject([{ name: 'plumbline_session', value: '' }]);
  expect((await get()).statusCode).toBe(401);

  expect((await call(api, endpoints.signIn, { body: { email, password } })).statusCode).toBe(200);
  const wrong = await call(api, endpoints.signIn, { body: { email, password: 'not the password' } });
  const nobody = await call(api, endpoints.signIn, { body: { email: 'no@body.test', password } });
  expect(wrong.statusCode).toBe(401);
  expect(nobody.body).toBe(wrong.body);
});

test('a change that another site asks for is refused, also when its cookie comes along', async () => {
  const { cookie } = await signedIn();
  const create = (headers: Record<string, string>, request: Call = {}) =>
    call(api, endpoints.createTeam, { body: { name: 'Team' }, headers: { cookie, ...headers }, ...request });
  for (const headers of [
    { origin: 'https://elsewhere.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://other.plumbline.test' },
  ]) {
    const reply = await create(headers);
    expect(reply.statusCode).toBe(403);
    expect(reply.json().code).toBe('not_allowed');
  }
  for (const headers of [{ origin: 'http://plumbline.test' }, { 'sec-fetch-site': 'same-origin' }, {}]) {
    expect((await create(headers)).statusCode).toBe(201);
  }
  const login = { body: { token: await linkToken() }, headers: { origin: 'https://elsewhere.test' } };
  expect((await call(api, endpoints.signInByLink, login)).statusCode).toBe(403);
});

test('guesses from one address come to an end', async () => {
  const app = await buildApp(api.services, { limits: { signIn: 3 } });
  const guess = () =>
    call({ ...api, app }, endpoints.signInByLink, { body: { token: 'a-token-that-nobody-made' } });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n++) statuses.push((await guess()).statusCode);
  expect(statuses).toEqual([404, 404, 404, 429, 429]);
  const refused = await guess();
  expect(refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const { cookie } = await signedIn();
  expect((await call({ ...api, app }, endpoints.getSession, { headers: { cookie } })).statusCode).toBe(200);
  await app.close();
});
