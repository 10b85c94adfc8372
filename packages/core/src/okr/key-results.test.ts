import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import {
  getKeyResult,
  getKeyResultStatus,
  listMeasurements,
  listMetrics,
  recordMeasurements,
  updateKeyResult,
} from './index.ts';
import { type Around, aCycle, aKeyResult } from './okr.fixture.ts';

let database: TestDatabase;
let ctx: Context;
let around: Around;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await testMember(testServices(database));
  around = await aCycle(ctx);
});
afterAll(() => database.close());

test('a key result spans its cycle unless told, and knows what it predicts', async () => {
  const predicted = await aKeyResult(ctx, around, { title: 'Retention', kind: 'lagging' });
  const { id } = await aKeyResult(ctx, around, { start: '2026-02-01', predictsKeyResultId: predicted.id });
  expect(await getKeyResult(ctx, id)).toMatchObject({
    start: '2026-02-01',
    end: '2026-04-10',
    unit: 'percent',
    state: 'draft',
    objectiveTitle: around.objective.title,
    cycleTitle: 'Q1',
    teamName: 'Onboarding',
    predictsTitle: 'Retention',
  });
});

test('a span or bounds that hold nothing are refused by the field', async () => {
  const refused = (changes: Parameters<typeof aKeyResult>[2]) =>
    aKeyResult(ctx, around, changes).then(
      () => 'accepted',
      (error: { fields: { pointer: string }[] }) => error.fields[0]?.pointer,
    );
  expect(await refused({ start: '2026-04-10' })).toBe('/end');
  expect(await refused({ kind: 'guardrail' })).toBe('/bounds');
  expect(await refused({ direction: 'keep_within', bounds: {} })).toBe('/bounds');
  expect(await refused({ bounds: { lower: 5, upper: 5 } })).toBe('/bounds/upper');
});

test('a committed key result keeps its target', async () => {
  const { id } = await aKeyResult(ctx, around);
  expect(await updateKeyResult(ctx, id, { target: 65, title: 'Higher' })).toMatchObject({ target: 65 });
  await database.ownerPool.query("update key_results set state = 'committed' where id = $1", [id]);
  await expect(updateKeyResult(ctx, id, { target: 50 })).rejects.toMatchObject({ code: 'conflict' });
});

test('of an instant the newest record counts, also within one batch', async () => {
  const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`;
  const { metric } = around;
  await recordMeasurements(ctx, metric.id, [
    { value: 1, at: at(1) },
    { value: 2, at: at(2) },
    { value: 3, at: at(3) },
    { value: 20, at: at(2) },
  ]);
  await recordMeasurements(ctx, metric.id, [{ value: null, at: at(3) }]);
  const first = await listMeasurements(ctx, metric.id, { limit: 1 });
  expect(first.items).toMatchObject([{ value: 20, at: at(2) }]);
  const rest = await listMeasurements(ctx, metric.id, { limit: 1, cursor: first.nextCursor ?? '' });
  expect(rest).toMatchObject({ items: [{ value: 1, at: at(1) }], nextCursor: null });
  await expect(listMeasurements(ctx, metric.id, { limit: 1, cursor: 'made up' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('metrics page through all of them once', async () => {
  const extra = await Promise.all([1, 2, 3, 4].map(() => aCycle(ctx)));
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await listMetrics(ctx, { limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    more = page.nextCursor !== null;
    cursor = page.nextCursor ?? undefined;
  }
  expect(seen.sort()).toEqual([around, ...extra].map(({ metric }) => metric.id).sort());
});

test('three measurements off a line give a forecast with its interval', async () => {
  const mine = await aCycle(ctx);
  const { id } = await aKeyResult(ctx, mine);
  const days = ['01-10', '02-10', '03-10', '04-01'];
  await recordMeasurements(
    ctx,
    mine.metric.id,
    [41, 46, 48, 55].map((value, n) => ({ value, at: `2026-${days[n]}T00:00:00Z` })),
  );
  const { forecast } = await getKeyResultStatus(ctx, id);
  expect(forecast?.value).toBeGreaterThan(54);
  expect(forecast?.lower).toBeLessThan(forecast?.value ?? 0);
  expect(forecast?.upper).toBeGreaterThan(forecast?.value ?? 0);
});
