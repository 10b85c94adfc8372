import type { Trx } from '@plumbline/db';
import { createMailer, mailSettings } from '@plumbline/runtime';
import {
  createTestDatabase,
  type MailServer,
  startMailServer,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Context, contextOf } from '../shared/context.ts';
import { getInvitations, inviteFromRows, listLinks, revokeLink, sendInvitations } from '../study/index.ts';
import { finishInterview } from './finish-interview.ts';
import { liveStudy, respondent } from './live-study.fixture.ts';
import { sendInvitation } from './send-invitation.ts';

let database: TestDatabase;
let server: MailServer;
let services: TestServices;
let owner: Context;
let workspaceId: string;
beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startMailServer()]);
  const mail = createMailer(mailSettings(server.url, 'http://plumbline.test'));
  services = testServices(database, { mail });
  owner = await testMember(services);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
});
afterEach(() => {
  server.answer = 'take';
  server.received.length = 0;
});
afterAll(async () => {
  services.mail?.close();
  await Promise.all([database.close(), server.close()]);
});

/** Runs what is asked for, as the worker does; resolves with the error of a run that has to come again. */
async function runOnce(linkId: string, complete: (trx: Trx) => Promise<void> = markDone(linkId)) {
  const system = contextOf(services, { kind: 'system', workspaceId });
  return sendInvitation(system, linkId, { complete }).then(
    () => null,
    (error: Error) => error,
  );
}

function markDone(linkId: string) {
  return async (trx: Trx) => {
    await sql`update outbox set done_at = now() where job = 'send-invitation' and key = ${linkId}`.execute(
      trx,
    );
  };
}

async function invited(...people: string[]) {
  const { study } = await liveStudy(owner);
  const data = ['Mail', ...people].join('\n');
  const map = { Mail: { email: true as const } };
  const { linkIds } = await inviteFromRows(owner, study.id, { data, map, send: true });
  const mailOf = async (id = linkIds[0]) =>
    (await listLinks(owner, study.id, { kind: 'single_use' })).items.find((link) => link.id === id)?.mail;
  return { study, linkIds, first: linkIds[0] ?? '', mailOf };
}

const crash = () => Promise.reject(new Error('the process died'));

test('an invitation says who asks, how long it takes and how to say no, and is sent once', async () => {
  const { first, mailOf } = await invited('ana+study@example.org');
  expect(await runOnce(first)).toBeNull();
  expect(await runOnce(first)).toBeNull();
  expect(server.received).toHaveLength(1);
  const [{ to, source } = { to: [], source: '' }] = server.received;
  expect(to).toEqual(['ana+study@example.org']);
  expect(source).toMatch(/^From: research@larkspur\.test\r$/m);
  const text = source.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(text).toMatch(/http:\/\/plumbline\.test\/r\/\w{32}/);
  expect(text).toContain('It takes about 3 minutes');
  expect(text).toContain('The interviewer is an AI');
  expect(text).toContain('You do not have to take part');
  expect(text).not.toContain('The first week');
  expect(await mailOf()).toMatchObject({ due: null, failure: null, invitedAt: '2026-05-06T09:00:00.000Z' });
});

test('a crash after the send repeats the mail once, with the same id, and never again', async () => {
  const { first, mailOf } = await invited('ben@example.org');
  for (let run = 0; run < 4; run += 1) await runOnce(first, crash);
  expect(server.received).toHaveLength(2);
  const idOf = ({ source }: { source: string }) => /^Message-ID: .+$/im.exec(source)?.[0];
  expect(new Set(server.received.map(idOf)).size).toBe(1);
  expect(await runOnce(first)).toBeNull();
  expect(server.received).toHaveLength(2);
  expect(await mailOf()).toMatchObject({ due: null, failure: 'unsure', invitedAt: null });
});

test('a server that puts us off is asked again as long as it takes', async () => {
  const { first, mailOf } = await invited('cleo@example.org');
  server.answer = 'later';
  for (let run = 0; run < 4; run += 1) expect(await runOnce(first)).not.toBeNull();
  expect(await mailOf()).toMatchObject({ due: 'invitation', failure: 'unreachable' });
  server.answer = 'take';
  expect(await runOnce(first)).toBeNull();
  expect(await mailOf()).toMatchObject({ due: null, failure: null });
  expect(server.received).toHaveLength(1);
});

test('an address that is refused is named in the list and can be tried again', async () => {
  const { study, first, mailOf } = await invited('gone@example.org');
  server.answer = 'refuse';
  expect(await runOnce(first)).toBeNull();
  expect(await mailOf()).toMatchObject({ due: null, failure: 'refused', invitedAt: null });
  expect(await getInvitations(owner, study.id)).toMatchObject({ failed: 1, toInvite: 1 });
  server.answer = 'take';
  expect(await sendInvitations(owner, study.id, { mail: 'invitation' })).toEqual({ asked: 1 });
  expect(await runOnce(first)).toBeNull();
  expect(await mailOf()).toMatchObject({ failure: null });
});

test('a server that is not there loses nothing', async () => {
  const { first, mailOf } = await invited('dan@example.org');
  const away = createMailer({ url: 'smtp://127.0.0.1:1', server: '', from: 'a@larkspur.test' });
  const system = contextOf({ ...services, mail: away }, { kind: 'system', workspaceId });
  for (let run = 0; run < 3; run += 1) {
    await expect(sendInvitation(system, first, { complete: markDone(first) })).rejects.toThrow('unreachable');
  }
  away.close();
  expect(await mailOf()).toMatchObject({ due: 'invitation', failure: 'unreachable' });
  expect(await runOnce(first)).toBeNull();
  expect(server.received).toHaveLength(1);
});

test('a reminder goes once to those who were invited and have not finished', async () => {
  const { study, linkIds } = await invited('done@x.org', 'slow@x.org', 'never@x.org', 'revoked@x.org');
  for (const id of linkIds) await runOnce(id);
  const links = (await listLinks(owner, study.id, { kind: 'single_use' })).items;
  const link = (email: string) => links.find(({ mail }) => mail?.email === email);
  const done = await respondent(services, workspaceId, link('done@x.org')?.token ?? '', 'nonce-done');
  await finishInterview(done.ctx);
  await respondent(services, workspaceId, link('slow@x.org')?.token ?? '', 'nonce-slow');
  await revokeLink(owner, link('revoked@x.org')?.id ?? '');
  server.received.length = 0;

  expect(await getInvitations(owner, study.id)).toMatchObject({
    mail: 'ready',
    people: 3,
    opened: 2,
    finished: 1,
    toRemind: 2,
  });
  const asked = await Promise.all([1, 2].map(() => sendInvitations(owner, study.id, { mail: 'reminder' })));
  expect(asked.map((each) => each.asked).sort()).toEqual([0, 2]);
  for (const id of linkIds) await runOnce(id);
  expect(server.received.map(({ to }) => to[0]).sort()).toEqual(['never@x.org', 'slow@x.org']);
  expect(await sendInvitations(owner, study.id, { mail: 'reminder' })).toEqual({ asked: 0 });
});

test('who answered between the asking and the sending gets no mail', async () => {
  const { study, first } = await invited('quick@x.org');
  const [link] = (await listLinks(owner, study.id, { kind: 'single_use' })).items;
  await respondent(services, workspaceId, link?.token ?? '', 'nonce-quick');
  expect(await runOnce(first)).toBeNull();
  expect(server.received).toEqual([]);
});
