import { APIError } from 'openai';
import type { LlmFailure } from './port.ts';

/** What an error of the client means for the caller. Its message may quote the prompt and is not kept. */
export function failureOf(error: unknown): LlmFailure {
  if (!(error instanceof APIError) || error.status === undefined) {
    return { ok: false, reason: 'unavailable', detail: 'no connection' };
  }
  const detail = `http ${error.status}`;
  if (error.status === 401 || error.status === 403) return { ok: false, reason: 'auth', detail };
  if (error.status === 429) return limited(error);
  if (error.status >= 500 || error.status === 408) return { ok: false, reason: 'unavailable', detail };
  return { ok: false, reason: 'invalid', detail };
}

function limited(error: APIError): LlmFailure {
  if (error.code === 'insufficient_quota') return { ok: false, reason: 'auth', detail: 'quota used up' };
  const wait = retryAfter(error.headers);
  return {
    ok: false,
    reason: 'rate_limited',
    detail: 'http 429',
    ...(wait === null ? {} : { retryAfterMs: wait }),
  };
}

function retryAfter(headers: Headers | undefined): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds;
  const given = headers?.get('retry-after');
  if (!given) return null;
  const wait = Number.isFinite(Number(given)) ? Number(given) * 1_000 : Date.parse(given) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
