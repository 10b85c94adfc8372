import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { completionOf } from './completion.ts';
import { fail, type Mode, modes } from './modes.ts';
import { type ChatRequest, refusalOf } from './protocol.ts';
import { promptOf } from './usage.ts';

export type RecordedRequest = { path: string; authorization: string | undefined; body: ChatRequest };
export type StandInOpenAi = {
  /** For OPENAI_BASE_URL. */
  url: string;
  /** Chat completions asked for, oldest first, also those that were not answered. */
  requests: RecordedRequest[];
  /** From now on, or for the next `times` requests only. */
  setMode(mode: Mode, options?: { times?: number; retryAfter?: string }): void;
  setLatency(milliseconds: number): void;
  close(): Promise<void>;
};
type Options = { latencyMs?: number; port?: number; mode?: Mode };

const MOST_BYTES = 4_000_000;
/** A provider's cache of beginnings forgets; looking back further would take longer than the reply. */
const LOOKS_BACK = 20;

/** A small server that speaks OpenAI's protocol and codes by plain rules. It proves contracts, not theme quality. */
export async function startStandInOpenAi(options: Options = {}): Promise<StandInOpenAi> {
  const state = {
    mode: options.mode ?? 'good',
    times: Number.POSITIVE_INFINITY,
    retryAfter: '2',
    latencyMs: options.latencyMs ?? 0,
    requests: [] as RecordedRequest[],
  };
  const server = createServer((request, response) => {
    route(request, response).catch(() => reply(response, 500, { error: { message: 'stand-in failed' } }));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: state.requests,
    setMode: (mode, { times = Number.POSITIVE_INFINITY, retryAfter = '2' } = {}) => {
      Object.assign(state, { mode, times, retryAfter });
    },
    setLatency: (latencyMs) => {
      state.latencyMs = latencyMs;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (path === '/v1/models')
      return reply(response, 200, { object: 'list', data: [{ id: 'stand-in', object: 'model' }] });
    if (path === '/__mode' && request.method === 'POST') return switchMode(response, await readJson(request));
    if (path === '/__requests') return reply(response, 200, { count: state.requests.length });
    if (path !== '/v1/chat/completions') return reply(response, 404, { error: { message: 'no such path' } });
    await chat(request, response, path);
  }

  async function chat(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const body = (await readJson(request)) as ChatRequest;
    const earlier = state.requests.slice(-LOOKS_BACK).map((one) => promptOf(one.body));
    state.requests.push({ path, authorization: request.headers.authorization, body });
    const mode = state.times > 0 ? state.mode : 'good';
    state.times -= 1;
    const due = state.latencyMs > 0 ? wait(state.latencyMs) : null;
    const refusal = refusalOf(body);
    // Thought out while the client waits, as by a server that thinks elsewhere.
    const completion = refusal ? null : completionOf(body, mode, earlier);
    await due;
    if (fail(mode, body, response, state.retryAfter)) return;
    if (refusal) return reply(response, 400, { error: { message: refusal, type: 'invalid_request_error' } });
    reply(response, 200, completion);
  }

  function switchMode(response: ServerResponse, body: unknown): void {
    const mode = modes.find((known) => known === (body as { mode?: unknown } | null)?.mode);
    if (mode) Object.assign(state, { mode, times: Number.POSITIVE_INFINITY });
    const error = { message: `mode must be one of ${modes.join(', ')}` };
    reply(response, mode ? 200 : 400, mode ? { mode } : { error });
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString() || 'null');
}
