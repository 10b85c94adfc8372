import type OpenAI from 'openai';
import type { LlmRequest } from './port.ts';
import { responseSchema } from './response-schema.ts';
import type { Rung } from './rungs.ts';

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;
type Message = Body['messages'][number];

/** A reply that could not be used, and where its faults are. */
export type Unusable = { raw: string; faults: string };

const mostTokens = 4_000;
const mostOfReply = 20_000;

export function outputLimit(request: LlmRequest<unknown>): number {
  return request.maxTokens ?? mostTokens;
}

/** The messages of a request. Below strict schemas the schema is part of the prompt, after the rules, so that they stay a prefix. */
export function messagesFor(request: LlmRequest<unknown>, rung: Rung, unusable: Unusable | null): Message[] {
  const schema = JSON.stringify(responseSchema(request.shape ?? request.schema));
  const asked: Message[] = [
    {
      role: 'system',
      content:
        rung === 'json_schema'
          ? request.system
          : `${request.system}\nReply with one JSON object and nothing else. It must match this JSON schema:\n${schema}`,
    },
    { role: 'user', content: request.user },
  ];
  if (unusable === null) return asked;
  return [
    ...asked,
    { role: 'assistant', content: unusable.raw.slice(0, mostOfReply) || '(nothing)' },
    {
      role: 'user',
      content: `That reply does not match the JSON schema (${unusable.faults}). Reply again with the one JSON object and nothing else.`,
    },
  ];
}

export function bodyFor(
  request: LlmRequest<unknown>,
  messages: Message[],
  { rung, model, baseUrl }: { rung: Rung; model: string; baseUrl: string | null },
): Body {
  const limit = outputLimit(request);
  return {
    model,
    messages,
    ...formatFor(request, rung),
    // Compatible servers know the older name, OpenAI's newest models only the newer one.
    ...(baseUrl === null ? { max_completion_tokens: limit } : { max_tokens: limit }),
  };
}

function formatFor(request: LlmRequest<unknown>, rung: Rung): Pick<Body, 'response_format'> {
  if (rung === 'text') return {};
  if (rung === 'json_object') return { response_format: { type: 'json_object' } };
  const schema = responseSchema(request.shape ?? request.schema);
  return {
    response_format: { type: 'json_schema', json_schema: { name: request.purpose, strict: true, schema } },
  };
}
