import OpenAI from 'openai';
import { failureOf } from './openai-failure.ts';
import type { LlmPort, LlmRequest, LlmResult, LlmUsage } from './port.ts';
import { responseSchema } from './response-schema.ts';

type Options = {
  apiKey: string | null;
  /** Null for OpenAI itself. */
  baseUrl: string | null;
  model: string;
  timeoutMs?: number;
};
type Completion = OpenAI.Chat.Completions.ChatCompletion;

/** Any server that speaks OpenAI's chat completions. Every call is one try: the queue owns retries. */
export function createOpenAiLlm({ apiKey, baseUrl, model, timeoutMs = 60_000 }: Options): LlmPort {
  const client = new OpenAI({
    // The client would read the environment for whatever is undefined.
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  });

  return {
    model,
    complete: async (request) => {
      const limitMs = request.timeoutMs ?? timeoutMs;
      const late = AbortSignal.timeout(limitMs);
      const signal = request.signal ? AbortSignal.any([request.signal, late]) : late;
      try {
        const completion = await client.chat.completions.create(body(request, model, baseUrl), { signal });
        return read(completion, request);
      } catch (error) {
        request.signal?.throwIfAborted();
        if (late.aborted) return { ok: false, reason: 'timeout', detail: `no reply within ${limitMs} ms` };
        return failureOf(error);
      }
    },
  };
}

function body(request: LlmRequest<unknown>, model: string, baseUrl: string | null) {
  const limit = request.maxTokens ?? 4_000;
  return {
    model,
    messages: [
      { role: 'system' as const, content: request.system },
      { role: 'user' as const, content: request.user },
    ],
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: request.purpose, strict: true, schema: responseSchema(request.schema) },
    },
    // Compatible servers know the older name, OpenAI's newest models only the newer one.
    ...(baseUrl === null ? { max_completion_tokens: limit } : { max_tokens: limit }),
  };
}

function read<T>(completion: Completion, request: LlmRequest<T>): LlmResult<T> {
  const usage = usageOf(completion);
  // A compatible server may answer 200 with no choice at all.
  const choice = completion.choices?.[0];
  if (!choice?.message) return { ok: false, reason: 'invalid', detail: 'no choice in the reply', usage };
  if (choice.message.refusal || choice.finish_reason === 'content_filter') {
    return { ok: false, reason: 'refusal', detail: choice.finish_reason, usage };
  }
  if (choice.finish_reason === 'length')
    return { ok: false, reason: 'length', detail: 'reply cut off', usage };
  const raw = choice.message.content ?? '';
  const parsed = request.schema.safeParse(parseJson(raw));
  if (parsed.success) return { ok: true, value: parsed.data, usage, raw };
  const places = parsed.error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.join('.') || 'reply'} ${code}`);
  return { ok: false, reason: 'invalid', detail: places.join(', '), usage };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function usageOf({ usage }: Completion): LlmUsage {
  return {
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
  };
}
