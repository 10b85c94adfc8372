import { createTestDatabase, type TestDatabase, type TestServices, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextOf } from '../shared/context.ts';
import {
  createFirstWorkspace,
  createSignInLink,
  type FirstStart,
  recognise,
  setPassword,
  signIn,
  signInByLink,
  signOut,
  viewSession,
} from './index.ts';

const password = 'a long enough password';
const email = 'owner@plumbline.local';
let database: TestDatabase;
let services: TestServices;
let start: FirstStart;

beforeAll(async () => {
  database = await createTestDatabase();
  start = await createFirstWorkspace(testServices(database), { name: 'Larkspur', bootstrapKey: null });
});
beforeEach(() => {
  services = testServices(database);
});
afterAll(() => database.close());

const newLink = async () => tokenIn((await createSignInLink(services, email)).url);
const tokenIn = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** A context of whoever holds the token. */
async function by(token: string) {
  return contextOf(services, await recognise(services, token));
}

test('the first link signs the owner in, and a session recognises them', async () => {
  const { session, token } = await signInByLink(services, { token: tokenIn(start.signInUrl ?? '') });
  expect(session).toMatchObject({
    workspace: { id: start.workspaceId, name: 'Larkspur' },
    member: { role: 'owner', email },
    hasPassword: false,
    sampleData: false,
    theming: { engine: 'keyword', model: null },
  });
  expect(await viewSession(await by(token))).toEqual(session);
});

test('of twenty who open a link at once, one gets in', async () => {
  const token = await newLink();
  const attempts = await Promise.allSettled(
    Array.from({ length: 20 }, () => signInByLink(services, { token })),
  );
  expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  await expect(signInByLink(services, { token })).rejects.toMatchObject({ code: 'already_used' });
});

test('a link is worth nothing after a day, and its secret opens nothing else', async () => {
  const token = await newLink();
  expect(await recognise(services, token)).toEqual({ kind: 'anonymous' });
  services.setNow('2026-05-07T09:00:01Z');
  await expect(signInByLink(services, { token })).rejects.toMatchObject({ code: 'not_found' });
});

test('signing out ends the session, and thirty days do too', async () => {
  const first = await signInByLink(services, { token: await newLink() });
  const second = await signInByLink(services, { token: await newLink() });
  await signOut(await by(first.token));
  expect(await recognise(services, first.token)).toEqual({ kind: 'anonymous' });
  services.setNow('2026-06-05T08:59:00Z');
  expect(await recognise(services, second.token)).toMatchObject({ kind: 'member', role: 'owner' });
  services.setNow('2026-06-05T09:00:00Z');
  expect(await recognise(services, second.token)).toEqual({ kind: 'anonymous' });
});

test('a password opens a session, and setting one ends the others', async () => {
  const here = await signInByLink(services, { token: await newLink() });
  const elsewhere = await signInByLink(services, { token: await newLink() });
  await setPassword(await by(here.token), { password });
  expect(await recognise(services, here.token)).toMatchObject({ kind: 'member' });
  expect(await recognise(services, elsewhere.token)).toEqual({ kind: 'anonymous' });
  const { session } = await signIn(services, { email: 'Owner@Plumbline.local', password });
  expect(session).toMatchObject({ hasPassword: true, member: { email } });
});

test('a wrong password and an unknown address are refused alike', async () => {
  const refusals = [
    signIn(services, { email, password: 'not the password' }),
    signIn(services, { email: 'nobody@plumbline.local', password }),
  ];
  const errors = await Promise.all(refusals.map((attempt) => attempt.catch((error: unknown) => error)));
  expect(errors[0]).toMatchObject({ code: 'not_signed_in' });
  expect(errors[1]).toEqual(errors[0]);
});

test('what happened is in the audit log', async () => {
  const { rows } = await database.ownerPool.query('select distinct action from audit_log order by action');
  expect(rows.map((row) => row.action)).toEqual([
    'password.set',
    'session.started',
    'sign_in_link.made',
    'workspace.made',
  ]);
});
