import type { Job } from 'bullmq';

/** No try waits longer: work that failed for hours is done soon after what it needs is back. */
const LONGEST_MS = 15_000;

/** The queue's own doubling has no end. */
export const CAPPED_BACKOFF = 'capped';

/** Wait before the next try: doubles from the job's first wait, up to 15 s. */
export function retryDelay(
  attemptsMade: number,
  _type?: string,
  _error?: Error,
  job?: Pick<Job, 'opts'>,
): number {
  const backoff = job?.opts.backoff;
  const first = (typeof backoff === 'number' ? backoff : backoff?.delay) ?? 1_000;
  return Math.min(LONGEST_MS, first * 2 ** (attemptsMade - 1));
}
