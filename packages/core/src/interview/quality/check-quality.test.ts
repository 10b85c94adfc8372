import { randomUUID } from 'node:crypto';
import { consentVersion, type QuestionInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks, createStudy, publishStudy } from '../../study/index.ts';
import { flagInterview } from '../flag-interview.ts';
import { giveConsent } from '../give-consent.ts';
import { startInterview } from '../start-interview.ts';
import { submitAnswer } from '../submit-answer.ts';
import { checkQuality } from './check-quality.ts';
import { dismissFlag } from './dismiss-flag.ts';

const config = { min: 1, max: 5 };
const questions: QuestionInput[] = Array.from({ length: 5 }, (_, index) => ({
  type: 'scale',
  text: `How easy was step ${index + 1}?`,
  config,
}));

let database: TestDatabase;
let services: TestServices;
let owner: Context;
let study: { id: string; ids: string[]; link: string };

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
beforeEach(async () => {
  services.setNow('2026-05-06T09:00:00Z');
  owner = await testMember(services);
  const draft = await createStudy(owner, { title: 'Steps', questions });
  const { id, questions: published } = await publishStudy(owner, draft.id);
  const { items } = await createLinks(owner, id, {});
  study = { id, ids: published.map((one) => one.id), link: items[0]?.token ?? '' };
});
afterAll(() => database.close());

const after = (seconds: number) =>
  services.setNow(new Date(services.clock.now().getTime() + seconds * 1_000).toISOString());
const workspaceId = () => (owner.actor.kind === 'member' ? owner.actor.workspaceId : '');

/** One who takes so many seconds for each question; `offline` ones send everything at the end. */
async function holds(
  points: readonly number[],
  { seconds = 20, offline = false, address }: { seconds?: number; offline?: boolean; address?: string } = {},
): Promise<string> {
  const started = await startInterview(contextOf(services, { kind: 'anonymous' }), study.link, {
    nonce: randomUUID(),
    ...(address === undefined ? {} : { address }),
  });
  const { interviewId } = started;
  const ctx = contextOf(services, { kind: 'respondent', workspaceId: workspaceId(), interviewId });
  await giveConsent(ctx, { accepted: true, version: consentVersion, quote: false });
  const given: { answeredAt: string; questionId: string; value: unknown }[] = [];
  for (const [index, value] of points.entries()) {
    after(seconds);
    const answer = {
      answeredAt: services.clock.now().toISOString(),
      questionId: study.ids[index] ?? '',
      value: { value },
    };
    if (offline) given.push(answer);
    else await submitAnswer(ctx, { submissionId: randomUUID(), ...answer });
  }
  for (const answer of given) await submitAnswer(ctx, { submissionId: randomUUID(), ...answer });
  return interviewId;
}

async function flags() {
  const { rows } = await database.ownerPool.query<{ id: string; kind: string; dismissed: boolean }>(
    `select interview_id as id, kind, dismissed_at is not null as dismissed from quality_flags
     where workspace_id = $1 order by interview_id, kind`,
    [workspaceId()],
  );
  return rows;
}

const check = () =>
  checkQuality(contextOf(services, { kind: 'system', workspaceId: workspaceId() }), { studyId: study.id });
const varied = [3, 4, 5, 4, 2];

test('flags who rushed and who drew a straight line; who was offline for a while did neither', async () => {
  for (let index = 0; index < 11; index += 1) await holds(varied);
  await holds(varied, { offline: true });
  const rushed = await holds(varied, { seconds: 2 });
  const straight = await holds([4, 4, 4, 4, 4]);
  await check();
  const expected = [
    { id: rushed, kind: 'speeding', dismissed: false },
    { id: straight, kind: 'straight_lining', dismissed: false },
  ];
  expect(await flags()).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
});

test('a dismissed flag does not come back by itself; one that is so no longer goes', async () => {
  const straight = await holds([4, 4, 4, 4, 4]);
  await check();
  await dismissFlag(owner, straight, { kind: 'straight_lining', dismissed: true });
  await check();
  expect(await flags()).toEqual([{ id: straight, kind: 'straight_lining', dismissed: true }]);
  await dismissFlag(owner, straight, { kind: 'straight_lining', dismissed: false });
  await database.ownerPool.query(
    `update answers set value = '{"value": 1}' where interview_id = $1 and question_id = $2`,
    [straight, study.ids[0]],
  );
  await check();
  expect(await flags()).toEqual([]);
});

test('a check that finds nothing new asks for nothing; one that does asks for every number again', async () => {
  await holds([4, 4, 4, 4, 4]);
  const asked = async () => {
    const { rows } = await database.ownerPool.query(
      `delete from outbox where workspace_id = $1 returning job`,
      [workspaceId()],
    );
    return rows.map(({ job }) => job).sort();
  };
  expect(await asked()).toContain('check-quality');
  await check();
  expect(await asked()).toEqual(study.ids.map(() => 'summarise-question'));
  await check();
  expect(await asked()).toEqual([]);
});

test('leaves a colleague’s own flag alone, and every change is noted with ids only', async () => {
  const one = await holds([4, 4, 4, 4, 4]);
  await flagInterview(owner, one, { reason: 'Says it is a test' });
  await check();
  await dismissFlag(owner, one, { kind: 'straight_lining', dismissed: true });
  await flagInterview(owner, one, { reason: null });
  expect(await flags()).toEqual([{ id: one, kind: 'straight_lining', dismissed: true }]);
  const { rows } = await database.ownerPool.query(
    `select action, subject_id from audit_log where workspace_id = $1 and action like '%flag%' order by id`,
    [workspaceId()],
  );
  expect(rows).toEqual([
    { action: 'interview.flag', subject_id: one },
    { action: 'study.flags_found', subject_id: study.id },
    { action: 'interview.dismiss_flag', subject_id: one },
    { action: 'interview.unflag', subject_id: one },
  ]);
});

test('a burst is many starts from one place, not many people on their own links', async () => {
  for (let index = 0; index < 10; index += 1) await holds(varied, { seconds: 1, address: '192.0.2.7' });
  await check();
  expect((await flags()).map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'burst'));
  await database.ownerPool.query(`update study_links set kind = 'single_use' where study_id = $1`, [
    study.id,
  ]);
  await check();
  expect(await flags()).toEqual([]);
});

test('another workspace cannot dismiss it', async () => {
  const straight = await holds([4, 4, 4, 4, 4]);
  await check();
  const stranger = await testMember(services);
  await expect(
    dismissFlag(stranger, straight, { kind: 'straight_lining', dismissed: true }),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(await flags()).toEqual([{ id: straight, kind: 'straight_lining', dismissed: false }]);
});
