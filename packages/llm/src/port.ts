import type { z } from 'zod';

export type LlmRequest<T> = {
  purpose: string;
  promptVersion: string;
  /** The same bytes for every call of one purpose and version. */
  system: string;
  /** What changes least first, answers last. */
  user: string;
  schema: z.ZodType<T>;
  maxTokens?: number;
  /** In place of the client's own limit. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

export type LlmUsage = { inputTokens: number; outputTokens: number; cachedTokens: number };

export type LlmFailure = {
  ok: false;
  /** `auth` also stands for a used-up quota: both need a person. */
  reason: 'refusal' | 'length' | 'invalid' | 'rate_limited' | 'auth' | 'unavailable' | 'timeout';
  retryAfterMs?: number;
  /** A status or the place of the fault, never prompt or reply text. */
  detail: string;
  usage?: LlmUsage;
};

export type LlmResult<T> = { ok: true; value: T; usage: LlmUsage; raw?: string } | LlmFailure;

export type LlmPort = {
  model: string;
  /** Never rejects, except with the reason of `signal` when the caller aborts. The value has passed `schema`. */
  complete<T>(request: LlmRequest<T>): Promise<LlmResult<T>>;
};
