import OpenAI from 'openai';
import { bodyFor, messagesFor, outputLimit, type Unusable } from './messages.ts';
import { failureOf, isFormatRefused, mayHaveBeenRead } from './openai-failure.ts';
import type { LlmFailure, LlmPort, LlmRequest, LlmResult, LlmTerms, LlmUsage } from './port.ts';
import { readReply, usageOf } from './read-reply.ts';
import { type Rung, rungBelow, rungsOf } from './rungs.ts';
import { addUsage, mostTokensOf, noUsage } from './tokens.ts';

type Options = {
  apiKey: string | null;
  /** Null for OpenAI itself. */
  baseUrl: string | null;
  model: string;
  timeoutMs?: number;
  terms?: LlmTerms;
};
/** `unusable`: a reply with no JSON that passes, which may be asked for once more. */
type Tried<T> = { result: LlmResult<T>; formatRefused?: true; unusable?: Unusable };

/**
 * Any server that speaks OpenAI's chat completions. A strict schema is asked for; a server that does not take one, or
 * does not heed it, is asked with the schema in the prompt, and that is remembered. One reply that does not pass is asked
 * for again. Nothing else is tried twice: the queue owns retries.
 */
export function createOpenAiLlm({ apiKey, baseUrl, model, timeoutMs = 60_000, terms }: Options): LlmPort {
  const client = new OpenAI({
    // The client would read the environment for whatever is undefined.
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  });
  const standing = rungsOf(baseUrl, model);

  return { model, ...(terms ? { terms } : {}), complete };

  async function complete<T>(request: LlmRequest<T>): Promise<LlmResult<T>> {
    const all = request.timeoutMs === undefined ? null : AbortSignal.timeout(request.timeoutMs);
    let rung = standing.current();
    let tried = await tryOnce(request, rung, null, all);
    let usage = tried.result.usage ?? noUsage;
    for (let below = rungBelow(rung); tried.formatRefused && below; below = rungBelow(rung)) {
      rung = below;
      tried = await tryOnce(request, rung, null, all);
      usage = addUsage(usage, tried.result.usage ?? noUsage);
    }
    if (tried.unusable) {
      // Who may reply freely under a strict schema does not heed it: the prompt has to say it.
      if (rung === 'json_schema') rung = 'json_object';
      const repaired = await tryOnce(request, rung, tried.unusable, all);
      usage = addUsage(usage, repaired.result.usage ?? noUsage);
      // What refuses the repair for its form has refused nothing new.
      if (!repaired.formatRefused) tried = repaired;
    }
    if (tried.result.ok) standing.remember(rung);
    return { ...tried.result, usage };
  }

  async function tryOnce<T>(
    request: LlmRequest<T>,
    rung: Rung,
    unusable: Unusable | null,
    all: AbortSignal | null,
  ): Promise<Tried<T>> {
    const messages = messagesFor(request, rung, unusable);
    const inputTokens = mostTokensOf(JSON.stringify(messages));
    const most = { inputTokens, cachedTokens: 0, outputTokens: outputLimit(request) };
    const kept = (await request.meter?.before(most)) ?? null;
    if (kept) return { result: kept };
    const startedAt = performance.now();
    const late = all ?? AbortSignal.timeout(timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, late]) : late;
    const tell = (outcome: 'ok' | LlmFailure['reason'], usage: LlmUsage) =>
      request.meter?.after({ outcome, usage, milliseconds: Math.round(performance.now() - startedAt) });
    try {
      const completion = await client.chat.completions.create(
        bodyFor(request, messages, { rung, model, baseUrl }),
        { signal },
      );
      const usage = usageOf(completion, inputTokens);
      const read = readReply(completion, request, usage);
      tell(read.result.ok ? 'ok' : read.result.reason, usage);
      return read;
    } catch (error) {
      const isLate = late.aborted;
      const usage =
        isLate || request.signal?.aborted || mayHaveBeenRead(error) ? { ...noUsage, inputTokens } : noUsage;
      const failure: LlmFailure = isLate
        ? { ok: false, reason: 'timeout', detail: `no reply within ${request.timeoutMs ?? timeoutMs} ms` }
        : failureOf(error);
      tell(failure.reason, usage);
      request.signal?.throwIfAborted();
      return isFormatRefused(error)
        ? { result: failure, formatRefused: true }
        : { result: { ...failure, usage } };
    }
  }
}
