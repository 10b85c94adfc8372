import { APIError } from 'openai';
import type { LlmFailure } from './port.ts';

/** What an error of the client means for the caller. Its message may quote the prompt and is not kept. */
export function failureOf(error: unknown): LlmFailure {
  if (!(error instanceof APIError) || error.status === undefined) {
    return { ok: false, reason: 'unavailable', detail: 'no connection' };
  }
  const detail = `http ${error.status}`;
  if (error.status === 401 || error.status === 402 || error.status === 403)
    return { ok: false, reason: 'auth', detail };
  if (error.status === 429) return limited(error);
  if (error.status >= 500 || error.status === 408) return { ok: false, reason: 'unavailable', detail };
  if (error.code === 'context_length_exceeded') return { ok: false, reason: 'length', detail };
  return { ok: false, reason: 'invalid', detail };
}

/** Whether the server may have refused the way in which JSON was asked for. */
export function isFormatRefused(error: unknown): boolean {
  return (
    error instanceof APIError &&
    (error.status === 400 || error.status === 422) &&
    error.code !== 'context_length_exceeded'
  );
}

/** Whether the request was lost on its way back, so that it may be on the bill. */
export function mayHaveBeenRead(error: unknown): boolean {
  if (error instanceof APIError && error.status !== undefined) return false;
  const { code } = causeOf(error);
  return code === undefined || !neverSent.has(code);
}

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The network's own error at the end of a chain of causes. */
function causeOf(error: unknown): { code?: string } {
  if (!(error instanceof Error)) return {};
  if ('code' in error && typeof error.code === 'string') return { code: error.code };
  return causeOf(error.cause);
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
