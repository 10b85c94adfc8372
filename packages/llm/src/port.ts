import type { z } from 'zod';

export type LlmRequest<T> = {
  purpose: string;
  promptVersion: string;
  /** The same bytes for every call of one purpose and version. */
  system: string;
  /** What changes least first, answers last. */
  user: string;
  /** What is asked without what is random in it: two requests that ask the same have the same. */
  asked: string;
  /** What a reply must pass. */
  schema: z.ZodType<T>;
  /** What is asked for, where that is narrower than what passes. */
  shape?: z.ZodType;
  maxTokens?: number;
  /** For all tries together, in place of the client's own limit for each. */
  timeoutMs?: number;
  signal?: AbortSignal;
  meter?: LlmMeter;
};

export type LlmUsage = { inputTokens: number; outputTokens: number; cachedTokens: number };

/** Stands beside a call and sees each request that leaves for it: a call may take several. */
export type LlmMeter = {
  /** Asked before a request leaves, with the most it can use. A failure keeps it from leaving and ends the call. */
  before(most: LlmUsage): Promise<LlmFailure | null>;
  /** Told of each request that left. Does not hold up the call. */
  after(request: { outcome: 'ok' | LlmFailure['reason']; usage: LlmUsage; milliseconds: number }): void;
};

export type LlmFailure = {
  ok: false;
  /** `auth` also stands for a used-up quota: both need a person. `budget`: our own cap. */
  reason: 'refusal' | 'length' | 'invalid' | 'rate_limited' | 'auth' | 'unavailable' | 'timeout' | 'budget';
  retryAfterMs?: number;
  /** A status or the place of the fault, never prompt or reply text. */
  detail: string;
  usage?: LlmUsage;
};

export type LlmResult<T> = { ok: true; value: T; usage: LlmUsage; raw?: string } | LlmFailure;

/** USD for a million tokens. */
export type LlmPrices = { input: number; cachedInput: number; output: number };

/** What is known of a model beside its name. */
export type LlmTerms = {
  prices: LlmPrices;
  /** The most that all workspaces together may spend on a UTC day; null for no cap. */
  dailyBudgetUsd: number | null;
  /** Calls that may be in flight at a time. */
  callsAtATime: number;
};

export type LlmPort = {
  model: string;
  /** Absent where nothing costs anything. */
  terms?: LlmTerms;
  /** Never rejects, except with the reason of `signal` when the caller aborts. The value has passed `schema`. */
  complete<T>(request: LlmRequest<T>): Promise<LlmResult<T>>;
};
