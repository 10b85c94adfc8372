import type { ModelUnavailableError } from './model-call.ts';

const unsaidWaitMs = 5_000;
const longestWaitMs = 600_000;
/** How often a call tries whether an admin has seen to the key or the quota. */
const tryKeyMs = 15_000;
/** How often it is looked whether the budget was raised. */
const lookAtBudgetMs = 30_000;

/**
 * For how long no call of theming is to begin, whatever question it is for; null when only this run has to try again, as
 * after an error that the next call may not meet.
 */
export function postponedFor({ code, retryAfterMs }: ModelUnavailableError, now: Date): number | null {
  switch (code) {
    case 'rate_limited':
      return Math.min(longestWaitMs, Math.max(1, retryAfterMs ?? unsaidWaitMs));
    case 'auth':
      return tryKeyMs;
    case 'budget':
      return Math.min(lookAtBudgetMs, Math.max(1, nextDay(now) - now.getTime()));
    case 'timeout':
    case 'unavailable':
    case 'refusal':
    case 'length':
    case 'invalid':
      return null;
  }
}

/** Midnight UTC: a day's budget begins. */
function nextDay(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
}
