import type OpenAI from 'openai';
import type { z } from 'zod';
import { jsonInText } from './json-in-text.ts';
import type { Unusable } from './messages.ts';
import type { LlmRequest, LlmResult, LlmUsage } from './port.ts';
import { mostTokensOf } from './tokens.ts';

type Completion = OpenAI.Chat.Completions.ChatCompletion;

/** The value that a completion holds, or why there is none. */
export function readReply<T>(
  completion: Completion,
  request: LlmRequest<T>,
  usage: LlmUsage,
): { result: LlmResult<T>; unusable?: Unusable } {
  // A compatible server may answer 200 with no choice at all.
  const choice = completion.choices?.[0];
  if (!choice?.message)
    return { result: { ok: false, reason: 'invalid', detail: 'no choice in the reply', usage } };
  if (choice.message.refusal || choice.finish_reason === 'content_filter')
    return { result: { ok: false, reason: 'refusal', detail: choice.finish_reason, usage } };
  if (choice.finish_reason === 'length')
    return { result: { ok: false, reason: 'length', detail: 'reply cut off', usage } };
  const raw = choice.message.content ?? '';
  const read = jsonInText(raw).map((value) => request.schema.safeParse(value));
  const passed = read.find(({ success }) => success);
  if (passed?.success) return { result: { ok: true, value: passed.data, usage, raw } };
  const faults = read[0]?.error ? placesOf(read[0].error) : 'no JSON';
  return { result: { ok: false, reason: 'invalid', detail: faults, usage }, unusable: { raw, faults } };
}

/** A server that does not tell what it used is taken to have used what its texts may hold. */
export function usageOf({ usage, choices }: Completion, inputTokens: number): LlmUsage {
  if (!usage?.prompt_tokens) {
    const said = choices?.[0]?.message?.content ?? '';
    return { inputTokens, outputTokens: mostTokensOf(said), cachedTokens: 0 };
  }
  return {
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens ?? 0,
    cachedTokens: Math.min(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0),
  };
}

function placesOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.map(String).join('.') || 'reply'} ${code}`)
    .join(', ');
}
