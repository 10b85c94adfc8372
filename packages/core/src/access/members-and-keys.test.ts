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
  changeMember,
  createApiKey,
  createFirstWorkspace,
  createWorkspace,
  inviteMember,
  listApiKeys,
  listMembers,
  recognise,
  removeMember,
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

async function joined(role: 'viewer' | 'admin', email: string) {
  const { token } = await inviteMember(owner, { role });
  const { token: session } = await acceptInvitation(services, { ...joining, email, token });
  const actor = await recognise(services, session);
  if (actor.kind !== 'member' || actor.userId === null) throw new Error('nobody joined');
  return { session, userId: actor.userId, ctx: contextOf(services, actor) };
}

test('another role counts from the next request on, and whoever is taken out is signed out', async () => {
  const { session, userId } = await joined('viewer', 'mary@larkspur.example');
  expect(await changeMember(owner, userId, { role: 'editor' })).toMatchObject({ userId, role: 'editor' });
  expect(await recognise(services, session)).toMatchObject({ role: 'editor' });
  await removeMember(owner, userId);
  expect(await recognise(services, session)).toEqual({ kind: 'anonymous' });
  expect((await listMembers(owner)).items.map((member) => member.userId)).not.toContain(userId);
  await expect(removeMember(owner, userId)).rejects.toMatchObject({ code: 'not_found' });
  const { rows } = await database.ownerPool.query(
    'select action from audit_log where subject_id = $1 order by at, id',
    [userId],
  );
  expect(rows.map(({ action }) => action)).toEqual(['member.joined', 'member.made_editor', 'member.removed']);
});

test('an admin manages others, but makes and changes no owner; the last owner stays, and nobody changes themselves', async () => {
  const admin = await joined('admin', 'grete@larkspur.example');
  const first = await joined('viewer', 'emmy@larkspur.example');
  await expect(changeMember(admin.ctx, first.userId, { role: 'owner' })).rejects.toMatchObject({
    code: 'not_allowed',
  });
  await changeMember(owner, first.userId, { role: 'owner' });
  await expect(removeMember(admin.ctx, first.userId)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(removeMember(owner, first.userId)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/last owner/),
  });
  await expect(changeMember(admin.ctx, admin.userId, { role: 'viewer' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await changeMember(owner, admin.userId, { role: 'owner' });
  await removeMember(owner, first.userId);
  const stranger = await testMember(services);
  await expect(removeMember(stranger, admin.userId)).rejects.toMatchObject({ code: 'not_found' });
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
