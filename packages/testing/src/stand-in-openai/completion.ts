import { assign } from './assign.ts';
import { probe } from './probe.ts';
import { propose } from './propose.ts';
import type { ChatRequest } from './protocol.ts';
import { readPrompt } from './read-prompt.ts';

/** A well-formed reply to one of our prompts, worked out from the request alone. */
export function completionOf(body: ChatRequest): unknown {
  return envelope(body, { content: JSON.stringify(contentFor(body)) });
}

type Message = { content: string | null; refusal?: string };

export function envelope(body: ChatRequest, message: Message, finishReason = 'stop'): unknown {
  const promptTokens = tokens(body.messages?.map(({ content }) => content).join('\n') ?? '');
  const completionTokens = tokens(message.content ?? '');
  return {
    id: 'chatcmpl-stand-in',
    object: 'chat.completion',
    created: 0,
    model: body.model,
    choices: [
      { index: 0, finish_reason: finishReason, message: { role: 'assistant', refusal: null, ...message } },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
      prompt_tokens_details: { cached_tokens: 0 },
    },
  };
}

function contentFor(body: ChatRequest): unknown {
  const text = body.messages.at(-1)?.content ?? '';
  const prompt = readPrompt(text);
  if (asksForProbe(body)) return probe(prompt, text);
  const properties = body.response_format?.json_schema?.schema?.properties ?? {};
  return 'answers' in properties ? assign(prompt) : propose(prompt);
}

export function asksForProbe(body: ChatRequest): boolean {
  return body.response_format?.json_schema?.name === 'probe';
}

// About four characters a token, as in English text.
function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
