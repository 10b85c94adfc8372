import { randomUUID } from 'node:crypto';
import { consentVersion } from '@plumbline/contracts';
import { createLinks, createStudy, publishStudy } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../app.ts';

let database: TestDatabase;
let app: FastifyInstance;
let link: string;
let questionId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  const owner = await testMember(services);
  const study = await createStudy(owner, {
    title: 'The first week',
    questions: [{ type: 'open_ended', text: 'What stopped you?', config: { maxProbes: 0 } }],
  });
  questionId = study.questions[0]?.id ?? '';
  await publishStudy(owner, study.id);
  link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  app = await buildApp(services, { limits: { receipts: 20 } });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** Each test comes from an address of its own, so that only one of them meets the limit. */
function post(path: string, payload: object, from: { address?: string; session?: string } = {}) {
  const { address = '192.0.2.1', session } = from;
  return app.inject({
    method: 'POST',
    url: `/api/v1/respond/${path}`,
    remoteAddress: address,
    payload,
    ...(session ? { headers: { authorization: `Bearer ${session}` } } : {}),
  });
}

async function answered(address: string) {
  const started = (await post(`${link}/interviews`, { nonce: randomUUID() }, { address })).json();
  const { session, interviewId, receipt } = started;
  const path = `interviews/${interviewId}`;
  await post(`${path}/consent`, { accepted: true, version: consentVersion }, { session });
  const said = { submissionId: randomUUID(), questionId, value: { text: 'No time' } };
  await post(`${path}/answers`, said, { session });
  return { session, interviewId, receipt: String(receipt) };
}

it('a receipt reads, corrects, resumes and withdraws, and the same correction gets the same bytes', async () => {
  const address = '192.0.2.2';
  const { receipt, session } = await answered(address);
  const use = (body: object) => post(`receipts/${receipt}`, body, { address });
  expect((await use({ action: 'read' })).json()).toMatchObject({
    action: 'read',
    answers: [{ value: { text: 'No time' }, probes: [] }],
  });
  const correction = {
    action: 'correct',
    questionId,
    value: { text: 'No idea' },
    submissionId: randomUUID(),
  };
  const corrected = await use(correction);
  expect(corrected.json()).toMatchObject({ action: 'correct', answers: [{ value: { text: 'No idea' } }] });
  expect((await use(correction)).body).toBe(corrected.body);
  const other = await use({ ...correction, value: { text: 'Other' } });
  expect([other.statusCode, other.json().errors]).toEqual([
    409,
    [{ pointer: '/submissionId', message: 'was used for other content' }],
  ]);
  expect((await use({ action: 'resume' })).json()).toMatchObject({ action: 'resume', session });

  const withdrawn = await use({ action: 'withdraw' });
  expect(withdrawn.statusCode).toBe(200);
  expect((await use({ action: 'withdraw' })).body).toBe(withdrawn.body);
  expect((await use({ action: 'resume' })).statusCode).toBe(409);
});

it('a session of a withdrawn interview opens nothing any more', async () => {
  const address = '192.0.2.3';
  const { receipt, session, interviewId } = await answered(address);
  await post(`receipts/${receipt}`, { action: 'withdraw' }, { address });
  const state = await app.inject({
    url: `/api/v1/respond/interviews/${interviewId}`,
    headers: { authorization: `Bearer ${session}` },
  });
  expect(state.statusCode).toBe(401);
});

it('codes that open nothing get one answer, and an address that tries many is told to wait', async () => {
  const address = '192.0.2.4';
  const { session } = await answered(address);
  const codes = ['x', 'a-code-of-nobody', '0123456789abcdef', session, 'ü'];
  const replies = [];
  for (const action of ['read', 'withdraw', 'resume'])
    for (const code of codes)
      replies.push(await post(`receipts/${encodeURIComponent(code)}`, { action }, { address }));
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
  expect(new Set(replies.map(({ body }) => body)).size).toBe(1);

  const tried = [];
  for (let index = 0; index < 7; index += 1)
    tried.push(await post('receipts/a-code-of-nobody', { action: 'read' }, { address }));
  expect(tried.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 429, 429]);
  const last = tried.at(-1);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(last?.json().code).toBe('too_many_requests');
  const elsewhere = await post('receipts/a-code-of-nobody', { action: 'read' }, { address: '192.0.2.5' });
  expect(elsewhere.statusCode).toBe(404);
});

it('a start keeps a keyed hash of where it came from, and never the address', async () => {
  const address = '203.0.113.77';
  const hashes = [];
  for (const from of [address, address, '203.0.113.78']) {
    const { interviewId } = await answered(from);
    const { rows } = await database.ownerPool.query(
      'select source_hash, t::text as row from interviews t where id = $1',
      [interviewId],
    );
    hashes.push(rows[0].source_hash);
    expect(rows[0].row).not.toContain('203.0.113');
  }
  expect(hashes[0]).toMatch(/^[0-9a-z]{32}$/);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
});
