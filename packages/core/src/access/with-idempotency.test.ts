import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import { withIdempotency } from './index.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await testMember(testServices(database));
});
afterAll(() => database.close());

const request = { endpoint: 'POST /things', contentHash: 'same' };

test('a repeat gets the first reply and does nothing', async () => {
  let runs = 0;
  const work = async () => ({ run: ++runs });
  const once = () => withIdempotency(ctx, { ...request, key: 'repeat' }, work);
  expect([await once(), await once()]).toEqual([{ run: 1 }, { run: 1 }]);
  expect(runs).toBe(1);
});

test('the same key with other content is a conflict', async () => {
  await withIdempotency(ctx, { ...request, key: 'other' }, async () => 1);
  const other = withIdempotency(ctx, { ...request, key: 'other', contentHash: 'different' }, async () => 2);
  await expect(other).rejects.toMatchObject({ code: 'conflict' });
});

test('of requests at once one runs; a failed one leaves the key free', async () => {
  let fail = (_reason: Error): void => undefined;
  const stuck = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  let started = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const key = { ...request, key: 'at once' };
  const first = withIdempotency(ctx, key, () => {
    started();
    return stuck;
  });
  await running;
  await expect(withIdempotency(ctx, key, async () => 2)).rejects.toMatchObject({ code: 'conflict' });
  fail(new Error('out of luck'));
  await expect(first).rejects.toThrow('out of luck');
  expect(await withIdempotency(ctx, key, async () => 3)).toBe(3);
});
