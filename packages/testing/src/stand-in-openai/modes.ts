import type { ServerResponse } from 'node:http';
import { asksForProbe, envelope } from './completion.ts';
import { badProbes } from './probe.ts';
import type { ChatRequest } from './protocol.ts';
import { readPrompt } from './read-prompt.ts';

type BadProbe = keyof typeof badProbes;
/** Their replies to other prompts are good. */
const badProbeModes = Object.keys(badProbes).filter(isBadProbe);

export const modes = [
  'good',
  'hang',
  'error500',
  'rate-limit',
  'unauthorised',
  'rubbish',
  'other-shape',
  'refusal',
  'truncated',
  ...badProbeModes,
] as const;
export type Mode = (typeof modes)[number];

/** Answers badly as the mode says; false when the request is to be answered well. */
export function misbehave(mode: Mode, body: ChatRequest, response: ServerResponse): boolean {
  if (mode === 'good') return false;
  if (mode === 'hang') return true;
  if (isBadProbe(mode) && !asksForProbe(body)) return false;
  const [status, payload, headers] = badReply(mode, body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(payload));
  return true;
}

type BadReply = [status: number, payload: unknown, headers?: Record<string, string>];

function badReply(mode: Exclude<Mode, 'good' | 'hang'>, body: ChatRequest): BadReply {
  if (isBadProbe(mode)) {
    const probe = badProbes[mode](readPrompt(body.messages.at(-1)?.content ?? ''));
    return [200, envelope(body, { content: JSON.stringify({ done: false, probe }) })];
  }
  switch (mode) {
    case 'error500':
      return [500, { error: { message: 'The server had an error.' } }];
    case 'rate-limit':
      return [429, { error: { message: 'Slow down.', code: 'rate_limit_exceeded' } }, { 'retry-after': '2' }];
    case 'unauthorised':
      return [401, { error: { message: 'Incorrect API key.', code: 'invalid_api_key' } }];
    case 'rubbish':
      return [200, envelope(body, { content: 'Sure! Here are the themes: ...' })];
    case 'other-shape':
      return [200, envelope(body, { content: '{"themes":"none","answers":[{"id":7}]}' })];
    case 'refusal':
      return [200, envelope(body, { content: null, refusal: 'I cannot help with that.' })];
    case 'truncated':
      return [200, envelope(body, { content: '{"themes":[{"label":"Pri' }, 'length')];
  }
}

function isBadProbe(mode: string): mode is BadProbe {
  return Object.hasOwn(badProbes, mode);
}
