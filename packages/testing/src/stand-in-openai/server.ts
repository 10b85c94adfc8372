import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completionOf } from './completion.ts';
import { type Mode, misbehave, modes } from './modes.ts';
import { type ChatRequest, refusalOf } from './protocol.ts';

export type RecordedRequest = { path: string; authorization: string | undefined; body: ChatRequest };
export type StandInOpenAi = {
  /** For OPENAI_BASE_URL. */
  url: string;
  /** Chat completions asked for, oldest first, also those that were not answered. */
  requests: RecordedRequest[];
  setMode(mode: Mode): void;
  close(): Promise<void>;
};
type Options = { latencyMs?: number; port?: number; mode?: Mode };

const MOST_BYTES = 4_000_000;

/** A small server that speaks OpenAI's protocol and codes by plain rules. It proves contracts, not theme quality. */
export async function startStandInOpenAi(options: Options = {}): Promise<StandInOpenAi> {
  const state: { mode: Mode; requests: RecordedRequest[] } = { mode: options.mode ?? 'good', requests: [] };
  const server = createServer((request, response) => {
    route(request, response).catch(() => reply(response, 500, { error: { message: 'stand-in failed' } }));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: state.requests,
    setMode: (mode) => {
      state.mode = mode;
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
    state.requests.push({ path, authorization: request.headers.authorization, body });
    if (options.latencyMs) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    if (misbehave(state.mode, body, response)) return;
    const refusal = refusalOf(body);
    if (refusal) return reply(response, 400, { error: { message: refusal, type: 'invalid_request_error' } });
    reply(response, 200, completionOf(body));
  }

  function switchMode(response: ServerResponse, body: unknown): void {
    const mode = modes.find((known) => known === (body as { mode?: unknown } | null)?.mode);
    if (mode) state.mode = mode;
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
