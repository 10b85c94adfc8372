import { createHash } from 'node:crypto';
import { inWorkspace } from '@plumbline/db';
import type { LlmFailure, LlmPort, LlmRequest, LlmResult } from '@plumbline/llm';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { insertLlmCalls } from '../../shared/queries-llm-calls.ts';
import { recordedCall } from '../../shared/recorded-call.ts';
import { createSlots } from '../../shared/slots.ts';
import type { Themed } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { keepReply, readReply } from './queries-responses.ts';

/** The model cannot be used now; theming goes on when the queue tries again. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';
  readonly code: LlmFailure['reason'];
  readonly retryAfterMs: number | null;

  constructor(code: LlmFailure['reason'], retryAfterMs: number | null = null) {
    super(`The model cannot be used now: ${code}.`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A person wants theming of this question to rest. */
export class ThemingPausedError extends Error {
  override readonly name = 'ThemingPausedError';
}

export type ModelRun = Themed & {
  llm: LlmPort;
  runId: string;
  /** Why no further call is to begin. */
  ended: { by: unknown };
};
export type Reply<T> = { ok: true; value: T } | { ok: false; reason: 'refusal' | 'length' | 'invalid' };
type Options<T> = {
  /** Whose words are asked about. */
  answerIds: readonly string[];
  /** The version whose themes are asked with; any when absent. */
  version?: number | null;
  /** Whether a reply is worth remembering; always when absent. */
  isGood?: (value: T) => boolean;
};
type Asked<T> = Omit<LlmRequest<T>, 'signal' | 'meter'>;

const defaultCallsAtATime = 8;
// A provider's limit holds for all runs of this process together.
const slots = new WeakMap<LlmPort, ReturnType<typeof createSlots>>();

/**
 * One call outside any transaction; the same question to the same model is answered from memory, at no cost. A reply that
 * cannot be used is named. @throws ModelUnavailableError when another call would fare no better now, ThemingPausedError,
 * StaleThemingError.
 */
export async function callModel<T>(
  modelRun: ModelRun,
  request: Asked<T>,
  { answerIds, version, isGood = () => true }: Options<T>,
): Promise<Reply<T>> {
  const hash = hashOf(modelRun.llm, request);
  const known = await fromMemory(modelRun, request, { hash, version });
  if (known) return known;
  const { ctx, workspaceId, llm, run, ended } = modelRun;
  const result = await recordedCall(
    modelRun,
    { ...request, signal: run.signal },
    {
      overBudget: 'wait',
      within: (call) =>
        slotsOf(llm)(async () => {
          if (ended.by !== null) throw ended.by;
          return call();
        }),
      keep: async (trx, value) => {
        const reply = { hash, purpose: request.purpose, value, answerIds, at: ctx.clock.now() };
        if (isGood(value)) await keepReply(trx, workspaceId, reply);
      },
    },
  );
  return usable(result);
}

/** Lets no further call of this run begin, and passes the reason on. */
export async function endingWhenItFails<T>({ ended }: ModelRun, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    ended.by ??= error;
    throw error;
  }
}

async function fromMemory<T>(
  { ctx, workspaceId, questionId, llm, runId }: ModelRun,
  request: Asked<T>,
  { hash, version }: { hash: string; version: number | null | undefined },
): Promise<Reply<T> | null> {
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const found = await readReply(trx, questionId, hash);
    if (found.paused) throw new ThemingPausedError();
    if (version !== undefined && found.version !== version) throw new StaleThemingError();
    const value = found.reply && request.schema.safeParse(found.reply.value);
    if (!value?.success) return null;
    await insertLlmCalls(trx, [
      {
        workspace_id: workspaceId,
        id: ctx.ids.uuid(),
        run_id: runId,
        purpose: request.purpose,
        prompt_version: request.promptVersion,
        model: llm.model,
        outcome: 'ok',
        input_tokens: 0,
        output_tokens: 0,
        cached_tokens: 0,
        milliseconds: 0,
        from_cache: true,
        at: ctx.clock.now(),
      },
    ]);
    return { ok: true, value: value.data };
  });
}

function hashOf(llm: LlmPort, { purpose, promptVersion, asked, maxTokens }: Asked<unknown>): string {
  const question = canonicalJson({ purpose, promptVersion, model: llm.model, asked, maxTokens });
  return createHash('sha256').update(question).digest('hex');
}

function slotsOf(llm: LlmPort): ReturnType<typeof createSlots> {
  const known = slots.get(llm) ?? createSlots(callsAtATime(llm));
  slots.set(llm, known);
  return known;
}

export function callsAtATime(llm: LlmPort): number {
  return llm.terms?.callsAtATime ?? defaultCallsAtATime;
}

function usable<T>(result: LlmResult<T>): Reply<T> {
  if (result.ok) return { ok: true, value: result.value };
  switch (result.reason) {
    case 'refusal':
    case 'length':
    case 'invalid':
      return { ok: false, reason: result.reason };
    case 'rate_limited':
    case 'auth':
    case 'unavailable':
    case 'timeout':
    case 'budget':
      throw new ModelUnavailableError(result.reason, result.retryAfterMs ?? null);
  }
}
