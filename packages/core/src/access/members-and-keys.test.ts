import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, contextOf } from '../shared/context.ts';
import {
  acceptInvitation,
  createApiKey,
  createFirstWorkspace,
  createWorkspace,
  inviteMember,
  listApiKeys,
  listMembers,
  recognise,
  revokeApiKey,
  setPassword,
} from './index.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
});
afterAll(() => database.close());

const joining = { name: 'Ada', email: 'Ada@Larkspur.example', password: 'a long enough password' };

test('an invitation makes one member with its role', async () => {
  const { token, url } = await inviteMember(owner, { role: 'editor' });
  expect(url).toBe(`http://plumbline.test/join/${token}`);
  const { session } = await acceptInvitation(services, { ...joining, token });
  expect(session.member).toMatchObject({ name: 'Ada', email: 'ada@larkspur.example', role: 'editor' });
  expect((await listMembers(owner)).items).toMatchObject([{ name: 'Ada', role: 'editor' }]);
  await expect(acceptInvitation(services, { ...joining, token })).rejects.toMatchObject({
    code: 'already_used',
  });
});

test('an address with an account is asked to sign in, and the invitation stays good', async () => {
  const { token } = await inviteMember(owner, { role: 'viewer' });
  await expect(acceptInvitation(services, { ...joining, token })).rejects.toMatchObject({ code: 'conflict' });
  const other = { ...joining, email: 'grace@larkspur.example', token };
  expect((await acceptInvitation(services, other)).session.member.role).toBe('viewer');
});

test('an editor may neither invite nor make keys', async () => {
  const actor = owner.actor;
  if (actor.kind !== 'member') throw new Error('not a member');
  const editor = memberOf(services, actor.workspaceId, 'editor');
  const refused = { code: 'not_allowed' };
  await expect(inviteMember(editor, { role: 'viewer' })).rejects.toMatchObject(refused);
  await expect(createApiKey(editor, { name: 'Mine', role: 'viewer' })).rejects.toMatchObject(refused);
});

test('a key opens its workspace with its role until it is revoked; only its hash is kept', async () => {
  const { apiKey, secret } = await createApiKey(owner, { name: 'Pipeline', role: 'editor' });
  expect(secret).toMatch(/^plk_/);
  const actor = await recognise(services, secret);
  expect(actor).toMatchObject({ kind: 'member', role: 'editor', userId: null, name: 'Pipeline' });
  expect((await listApiKeys(owner)).items).toContainEqual(apiKey);
  const { rows } = await database.ownerPool.query('select * from tokens');
  expect(JSON.stringify(rows)).not.toContain(secret);
  await expect(setPassword(contextOf(services, actor), { password: 'x'.repeat(12) })).rejects.toMatchObject({
    code: 'not_allowed',
  });

  const stranger = await testMember(services);
  await expect(revokeApiKey(stranger, apiKey.id)).rejects.toMatchObject({ code: 'not_found' });
  await revokeApiKey(owner, apiKey.id);
  expect(await recognise(services, secret)).toEqual({ kind: 'anonymous' });
  await expect(revokeApiKey(owner, apiKey.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a new workspace comes with a key of its owner', async () => {
  const { workspace, apiKey } = await createWorkspace(owner, { name: 'Second' });
  expect(await recognise(services, apiKey)).toMatchObject({ role: 'owner', workspaceId: workspace.id });
});

test('processes that start at once on an empty database make one workspace; the bootstrap key is the owner', async () => {
  const empty = await createTestDatabase();
  const here = testServices(empty);
  const bootstrapKey = 'a-bootstrap-key-of-more-than-32-characters';
  const first = () => createFirstWorkspace(here, { name: 'Larkspur', bootstrapKey });
  const starts = await Promise.all([first(), first(), first()]);
  expect(starts.filter((start) => start.created)).toHaveLength(1);
  expect(new Set(starts.map((start) => start.workspaceId)).size).toBe(1);
  expect(await recognise(here, bootstrapKey)).toMatchObject({ role: 'owner', userId: starts[0]?.ownerId });
  await empty.close();
});
