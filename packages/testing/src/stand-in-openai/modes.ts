import type { ServerResponse } from 'node:http';
import { badCodings } from './bad-coding.ts';
import { badProbes } from './probe.ts';
import type { ChatRequest } from './protocol.ts';

/** Replies that are no completion. */
const failing = [
  'hang',
  'error500',
  'rate-limit',
  'unauthorised',
  'forbidden',
  'no-quota',
  'cut-stream',
  /** 400 on a JSON schema; and on any response format. */
  'no-schema',
  'no-json-mode',
] as const;
/** Completions that cannot be used, or only with care. */
const replying = ['rubbish', 'other-shape', 'refusal', 'truncated', 'fenced', 'schema-ignored'] as const;
const usage = ['no-usage', 'no-cache'] as const;

export const modes = [
  'good',
  ...failing,
  ...replying,
  ...keys(badCodings),
  'near-duplicates',
  ...usage,
  ...keys(badProbes),
] as const;
export type Mode = (typeof modes)[number];

type Failing = (typeof failing)[number];
type BadReply = [status: number, payload: unknown, headers?: Record<string, string>];

/** Fails as the mode says; false when there is to be a completion. */
export function fail(mode: Mode, body: ChatRequest, response: ServerResponse, retryAfter: string): boolean {
  if (!isFailing(mode)) return false;
  if (mode === 'hang') return true;
  if (mode === 'cut-stream') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"id":"chatcmpl-stand-in","choices":[{"message":{"content":"{', () => response.destroy());
    return true;
  }
  const reply = badReply(mode, body, retryAfter);
  if (reply === null) return false;
  const [status, payload, headers] = reply;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(payload));
  return true;
}

function badReply(
  mode: Exclude<Failing, 'hang' | 'cut-stream'>,
  { response_format }: ChatRequest,
  retryAfter: string,
): BadReply | null {
  const refused: BadReply = [400, { error: { message: 'response_format is not supported' } }];
  switch (mode) {
    case 'error500':
      return [500, { error: { message: 'The server had an error.' } }];
    case 'rate-limit':
      return [
        429,
        { error: { message: 'Slow down.', code: 'rate_limit_exceeded' } },
        { 'retry-after': retryAfter },
      ];
    case 'unauthorised':
      return [401, { error: { message: 'Incorrect API key.', code: 'invalid_api_key' } }];
    case 'forbidden':
      return [403, { error: { message: 'Not for you.', code: 'forbidden' } }];
    case 'no-quota':
      return [429, { error: { message: 'You exceeded your quota.', code: 'insufficient_quota' } }];
    case 'no-schema':
      return response_format?.type === 'json_schema' ? refused : null;
    case 'no-json-mode':
      return response_format ? refused : null;
  }
}

function isFailing(mode: string): mode is Failing {
  return failing.some((one) => one === mode);
}

function keys<T extends object>(ways: T): Extract<keyof T, string>[] {
  return Object.keys(ways).filter((key): key is Extract<keyof T, string> => key in ways);
}
