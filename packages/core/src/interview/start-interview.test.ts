import { randomUUID } from 'node:crypto';
import { consentVersion } from '@plumbline/contracts';
import { hashToken } from '@plumbline/runtime';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recognise } from '../access/index.ts';
import { type Context, contextOf } from '../shared/context.ts';
import { createLinks, createStudy } from '../study/index.ts';
import { getInterviewState } from './get-interview-state.ts';
import { giveConsent } from './give-consent.ts';
import { liveStudy } from './live-study.fixture.ts';
import { startInterview } from './start-interview.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
let anyone: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
  anyone = contextOf(services, { kind: 'anonymous' });
});
afterAll(() => database.close());

describe('starting an interview', () => {
  it('twenty times at once with one nonce opens one interview, numbered once', async () => {
    const { study, link } = await liveStudy(owner);
    const nonce = randomUUID();
    const started = await Promise.all(
      Array.from({ length: 20 }, () => startInterview(anyone, link, { nonce })),
    );
    expect(new Set(started.map((each) => JSON.stringify(each))).size).toBe(1);
    await startInterview(anyone, link, { nonce: randomUUID() });
    const { rows } = await database.ownerPool.query(
      'select respondent_number, attributes, phase from interviews where study_id = $1 order by 1',
      [study.id],
    );
    expect(rows).toEqual([
      { respondent_number: 1, attributes: { cohort: 'new' }, phase: 'consent' },
      { respondent_number: 2, attributes: { cohort: 'new' }, phase: 'consent' },
    ]);
  });

  it('gives a session that opens this interview, and only hashes are kept', async () => {
    const { link } = await liveStudy(owner);
    const { session, receipt, interviewId, study } = await startInterview(anyone, link, {
      nonce: randomUUID(),
    });
    expect(study).toEqual({ title: 'The first week', questions: 6 });
    expect(await recognise(services, session)).toMatchObject({ kind: 'respondent', interviewId });
    expect(await recognise(services, receipt)).toMatchObject({ kind: 'anonymous' });
    const { rows } = await database.ownerPool.query('select hash from tokens where hash = any($1)', [
      [session, receipt, link],
    ]);
    expect(rows).toEqual([]);
  });

  it('answers every link that does not work alike', async () => {
    const { link } = await liveStudy(owner);
    const { session } = await startInterview(anyone, link, { nonce: randomUUID() });
    const { link: revoked } = await liveStudy(owner);
    const { link: expired } = await liveStudy(owner);
    await database.ownerPool.query("update tokens set revoked_at = now() where kind = 'link' and hash = $1", [
      hashToken(revoked),
    ]);
    await database.ownerPool.query("update tokens set expires_at = '2020-01-01' where hash = $1", [
      hashToken(expired),
    ]);
    const refusals = await Promise.all(
      ['x'.repeat(32), session, revoked, expired].map((token) =>
        startInterview(anyone, token, { nonce: randomUUID() }).catch((error: unknown) => error),
      ),
    );
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'not_found', message: 'There is no such study link.' });
  });

  it('says that a study takes no answers yet, and lets those who began go on', async () => {
    const draft = await createStudy(owner, { title: 'Not yet' });
    const { items } = await createLinks(owner, draft.id, {});
    await expect(
      startInterview(anyone, items[0]?.token ?? '', { nonce: randomUUID() }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    const { study, link } = await liveStudy(owner);
    const nonce = randomUUID();
    const begun = await startInterview(anyone, link, { nonce });
    await database.ownerPool.query("update studies set state = 'paused' where id = $1", [study.id]);
    expect(await startInterview(anyone, link, { nonce })).toEqual(begun);
    await expect(startInterview(anyone, link, { nonce: randomUUID() })).rejects.toThrow('paused');
  });
});

describe('consent', () => {
  async function begun() {
    const { link } = await liveStudy(owner);
    const { interviewId } = await startInterview(anyone, link, { nonce: randomUUID() });
    const actor = await database.ownerPool.query('select workspace_id from interviews where id = $1', [
      interviewId,
    ]);
    const workspaceId: string = actor.rows[0].workspace_id;
    return contextOf(services, { kind: 'respondent', workspaceId, interviewId });
  }

  it('is recorded once with the version that was read, and opens the first question', async () => {
    const ctx = await begun();
    const choice = { accepted: true, version: consentVersion, quote: true };
    const [first] = await Promise.all([giveConsent(ctx, choice), giveConsent(ctx, choice)]);
    expect(first.state).toMatchObject({
      phase: 'asking',
      lastSeq: 1,
      open: { kind: 'question', previous: null },
    });
    const { rows } = await database.ownerPool.query(
      'select version, accepted, quote, statement from consents where interview_id = $1',
      [first.state.interviewId],
    );
    expect(rows).toEqual([
      { version: consentVersion, accepted: true, quote: true, statement: 'Larkspur\nTo learn.' },
    ]);
  });

  it('refused ends the interview; another version of the text is not taken', async () => {
    const ctx = await begun();
    await expect(giveConsent(ctx, { accepted: true, version: 99, quote: false })).rejects.toMatchObject({
      code: 'conflict',
    });
    await giveConsent(ctx, { accepted: false, version: consentVersion, quote: true });
    expect(await getInterviewState(ctx)).toMatchObject({ phase: 'declined', open: null, lastSeq: 0 });
    await expect(
      giveConsent(ctx, { accepted: true, version: consentVersion, quote: true }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
