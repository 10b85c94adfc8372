import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import { getKeyResultStatus, listCheckIns, recordMeasurements, updateKeyResult } from './index.ts';
import { type Around, aCycle, aKeyResult, checkIn } from './okr.fixture.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
let around: Around;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  services = testServices(database);
  // Day 50 of 100.
  services.setNow('2026-02-20T09:00:00Z');
  ctx = await testMember(services);
  around = await aCycle(ctx);
});
afterAll(() => database.close());

async function slipsOf(keyResultId: string) {
  const { rows } = await database.ownerPool.query(
    'select why, raised_at, ended_at from slips where key_result_id = $1 order by raised_at',
    [keyResultId],
  );
  return rows;
}

test('a check-in moves the status, is listed, and tells open pages', async () => {
  const { id } = await aKeyResult(ctx, around);
  const given = await checkIn(ctx, id, 50, { confidence: 7, note: 'New start page' });
  expect(given).toMatchObject({ keyResultId: id, value: 50, confidence: 7, at: '2026-02-20T09:00:00.000Z' });
  expect(await getKeyResultStatus(ctx, id)).toMatchObject({
    status: 'on_track',
    why: '50\u00a0% done, 50\u00a0% expected, 50 days left.',
    value: 50,
    progress: 0.5,
    staleDays: 0,
    slip: null,
    history: [{ at: '2026-02-20T09:00:00.000Z', value: 50 }],
  });
  expect((await listCheckIns(ctx, id, { limit: 10 })).items).toEqual([given]);
  expect(services.published).toEqual([
    { workspaceId: expect.any(String), type: 'check_in', ids: [`key-result:${id}`] },
  ]);
});

test('a slip is raised once an episode, says why, and ends when it no longer holds', async () => {
  const { id } = await aKeyResult(ctx, around);
  await checkIn(ctx, id, 44);
  services.setNow('2026-02-23T09:00:00Z');
  await checkIn(ctx, id, 44);
  expect(await slipsOf(id)).toHaveLength(1);
  expect((await getKeyResultStatus(ctx, id)).slip).toMatchObject({
    reason: 'off_track',
    why: '20\u00a0% done where 50\u00a0% were expected, more than 15 points behind.',
    raisedAt: '2026-02-20T09:00:00.000Z',
    endedAt: null,
  });

  services.setNow('2026-02-25T09:00:00Z');
  await checkIn(ctx, id, 51);
  expect(await getKeyResultStatus(ctx, id)).toMatchObject({ status: 'on_track', slip: null });
  expect((await slipsOf(id))[0].ended_at).toEqual(new Date('2026-02-25T09:00:00Z'));

  services.setNow('2026-03-20T09:00:00Z');
  await checkIn(ctx, id, 51);
  expect(await slipsOf(id)).toHaveLength(2);
});

test('values recorded late raise what they would have raised then', async () => {
  const { id } = await aKeyResult(ctx, around);
  await checkIn(ctx, id, 45, { at: '2026-01-26T09:00:00Z' });
  expect(await slipsOf(id)).toEqual([]);
  await checkIn(ctx, id, 43, { at: '2026-02-15T09:00:00Z' });
  await checkIn(ctx, id, 44, { at: '2026-02-01T09:00:00Z' });
  expect(await slipsOf(id)).toMatchObject([{ raised_at: new Date('2026-02-15T09:00:00Z'), ended_at: null }]);
});

test('one measurement moves every key result on its metric; a retraction takes it back', async () => {
  const first = await aKeyResult(ctx, around);
  const second = await aKeyResult(ctx, around, { kind: 'guardrail', bounds: { lower: 43 } });
  const at = '2026-02-19T00:00:00Z';
  await recordMeasurements(ctx, around.metric.id, [{ value: 42, at }]);
  expect([...(await slipsOf(first.id)), ...(await slipsOf(second.id))]).toHaveLength(2);
  await recordMeasurements(ctx, around.metric.id, [{ value: 50, at }]);
  expect((await getKeyResultStatus(ctx, second.id)).status).toBe('in_bounds');
  await recordMeasurements(ctx, around.metric.id, [{ value: null, at }]);
  expect(await getKeyResultStatus(ctx, first.id)).toMatchObject({
    status: 'no_data',
    value: null,
    history: [],
  });
  const ended = [...(await slipsOf(first.id)), ...(await slipsOf(second.id))].map((slip) => slip.ended_at);
  expect(ended).toEqual([expect.any(Date), expect.any(Date)]);
});

test('check-ins at the same moment raise one slip', async () => {
  const { id } = await aKeyResult(ctx, around);
  await Promise.all([41, 42, 43, 41, 42, 43].map((value) => checkIn(ctx, id, value)));
  expect(await slipsOf(id)).toHaveLength(1);
});

test('another target can end a slip', async () => {
  const { id } = await aKeyResult(ctx, around);
  await checkIn(ctx, id, 44);
  await updateKeyResult(ctx, id, { target: 48 });
  expect((await slipsOf(id))[0].ended_at).not.toBeNull();
});

test('only values within the span count, and a check-in after it counts for the last day', async () => {
  const { id } = await aKeyResult(ctx, around);
  await recordMeasurements(ctx, around.metric.id, [{ value: 90, at: '2025-12-31T23:59:59Z' }]);
  expect((await getKeyResultStatus(ctx, id)).value).toBeNull();
  services.setNow('2026-04-13T09:00:00Z');
  await recordMeasurements(ctx, around.metric.id, [{ value: 90, at: '2026-04-12T00:00:00Z' }]);
  await checkIn(ctx, id, 58);
  expect(await getKeyResultStatus(ctx, id)).toMatchObject({ value: 58, status: 'at_risk', staleDays: 2 });
});

test('a time still to come, a closed key result and an unknown one are refused', async () => {
  const { id } = await aKeyResult(ctx, around);
  await expect(checkIn(ctx, id, 50, { at: '2026-02-22T00:00:00Z' })).rejects.toMatchObject({
    fields: [{ pointer: '/at', message: 'must not be in the future' }],
  });
  await database.ownerPool.query("update key_results set state = 'closed' where id = $1", [id]);
  await expect(checkIn(ctx, id, 50)).rejects.toMatchObject({ code: 'conflict' });
  await expect(checkIn(ctx, around.metric.id, 50)).rejects.toMatchObject({ code: 'not_found' });
});
