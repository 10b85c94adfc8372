import { expect, test } from 'vitest';
import { CAPPED_BACKOFF, retryDelay } from './retry-delay.ts';

test('waits double, and never exceed 15 seconds however often a job failed', () => {
  const job = { opts: { backoff: { type: CAPPED_BACKOFF, delay: 2_000 } } };
  const waits = [1, 2, 3, 4, 5, 999].map((attempts) => retryDelay(attempts, CAPPED_BACKOFF, undefined, job));
  expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});
