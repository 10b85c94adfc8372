import { assign } from './assign.ts';
import { badCodings } from './bad-coding.ts';
import { merge } from './merge.ts';
import type { Mode } from './modes.ts';
import { badProbes, probe } from './probe.ts';
import { propose, proposeAsTold, proposeTwins } from './propose.ts';
import type { ChatRequest } from './protocol.ts';
import { type Prompt, readPrompt } from './read-prompt.ts';
import { cachedTokens, promptOf, tokens } from './usage.ts';

type Message = { content: string | null; refusal?: string };

/** A reply worked out from the request alone, as good or bad as the mode says. */
export function completionOf(body: ChatRequest, mode: Mode, earlier: readonly string[]): unknown {
  switch (mode) {
    case 'rubbish':
      return envelope(body, mode, { content: 'Sure! Here are the themes: ...' }, earlier);
    case 'other-shape':
      return envelope(body, mode, { content: '{"themes":"none","answers":[{"id":7}]}' }, earlier);
    case 'refusal':
      return envelope(body, mode, { content: null, refusal: 'I cannot help with that.' }, earlier);
    case 'truncated':
      return envelope(body, mode, { content: '{"themes":[{"label":"Pri' }, earlier, 'length');
    default:
      return envelope(body, mode, { content: contentFor(body, mode) }, earlier);
  }
}

function contentFor(body: ChatRequest, mode: Mode): string {
  const json = JSON.stringify(valueFor(readPrompt(body), mode));
  if (mode === 'fenced') return `Here you are:\n\n\`\`\`json\n${json}\n\`\`\`\nAnything else {or not}?`;
  // Heeds what the prompt says, not the response format.
  if (mode === 'schema-ignored' && body.response_format?.type === 'json_schema') return `{"result":${json}}`;
  return json;
}

function valueFor(prompt: Prompt, mode: Mode): unknown {
  switch (prompt.purpose) {
    case 'probe':
      return isKeyOf(badProbes, mode) ? { done: false, probe: badProbes[mode](prompt) } : probe(prompt);
    case 'assign':
      return isKeyOf(badCodings, mode) ? badCodings[mode](prompt) : assign(prompt);
    case 'merge':
      return merge(prompt);
    case 'propose':
      if (mode === 'near-duplicates') return proposeTwins(prompt);
      return mode === 'obeyed-injection' ? proposeAsTold(prompt) : propose(prompt);
  }
}

function envelope(
  body: ChatRequest,
  mode: Mode,
  message: Message,
  earlier: readonly string[],
  finishReason = 'stop',
): unknown {
  const prompt = promptOf(body);
  const [promptTokens, completionTokens] = [tokens(prompt), tokens(message.content ?? '')];
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: mode === 'no-cache' ? 0 : cachedTokens(prompt, earlier) },
  };
  return {
    id: 'chatcmpl-stand-in',
    object: 'chat.completion',
    created: 0,
    model: body.model,
    choices: [
      { index: 0, finish_reason: finishReason, message: { role: 'assistant', refusal: null, ...message } },
    ],
    ...(mode === 'no-usage' ? {} : { usage }),
  };
}

function isKeyOf<T extends object>(ways: T, mode: string): mode is Extract<keyof T, string> {
  return Object.hasOwn(ways, mode);
}
