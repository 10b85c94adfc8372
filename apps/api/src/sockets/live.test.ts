import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { LiveEvent } from '@plumbline/contracts';
import { createApiKey, revokeApiKey, type Services } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { registerAuth } from '../plugins/auth.ts';
import { registerErrors } from '../plugins/errors.ts';
import { registerWebsocket } from '../plugins/websocket.ts';
import { liveSocket } from './live.ts';

type Bus = Services['live'];
let database: TestDatabase;
let services: Services;
let app: FastifyInstance;
let gap: () => void = () => undefined;
let publish: (event: Parameters<Bus['publish']>[0]) => void = () => undefined;
let address: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const live: Bus = {
    publish: async () => undefined,
    subscribe: (onEvent, onGap) => {
      publish = onEvent;
      gap = onGap ?? gap;
      return () => undefined;
    },
    close: async () => undefined,
  };
  services = testServices(database, { live });
  app = fastify();
  registerErrors(app, services);
  await registerWebsocket(app);
  await registerAuth(app, services);
  liveSocket(app, services, { checkEveryMs: 20 });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound = app.server.address();
  address = `ws://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/api/v1/live`;
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function member() {
  const ctx = await testMember(services);
  const { apiKey, secret } = await createApiKey(ctx, { name: 'Page', role: 'viewer' });
  return {
    ctx,
    keyId: apiKey.id,
    secret,
    workspaceId: ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '',
  };
}

function open(secret: string, headers: Record<string, string> = {}): WebSocket {
  return new WebSocket(address, { headers: { authorization: `Bearer ${secret}`, ...headers } });
}

async function next(socket: WebSocket): Promise<LiveEvent> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}

async function following(secret: string, topics: string[]): Promise<WebSocket> {
  const socket = open(secret);
  await once(socket, 'open');
  socket.send(JSON.stringify({ subscribe: topics }));
  expect(await next(socket)).toEqual({ type: 'subscribed', ids: topics });
  return socket;
}

test('a page hears of the topics it follows in its own workspace, and of nothing else', async () => {
  const mine = await member();
  const other = await member();
  const followed = `study:${randomUUID()}`;
  const foreign = `study:${randomUUID()}`;
  const socket = await following(mine.secret, [followed, foreign]);
  const heard = next(socket);
  publish({ workspaceId: other.workspaceId, type: 'summary', ids: [foreign, followed] });
  publish({ workspaceId: mine.workspaceId, type: 'summary', ids: [`study:${randomUUID()}`] });
  publish({ workspaceId: mine.workspaceId, type: 'evidence', ids: [`study:${randomUUID()}`, followed] });
  expect(await heard).toEqual({ type: 'evidence', ids: [followed] });
  const afterGap = next(socket);
  gap();
  expect((await afterGap).ids).toEqual([followed, foreign]);
  socket.close();
});

test('a frame that is no subscription closes the socket', async () => {
  const { secret } = await member();
  for (const frame of ['{', '{"subscribe":["everything"]}', '{"subscribe":[],"more":1}']) {
    const socket = open(secret);
    await once(socket, 'open');
    socket.send(frame);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4400);
  }
});

test('a revoked key loses its socket', async () => {
  const { ctx, keyId, secret } = await member();
  const socket = await following(secret, [`study:${randomUUID()}`]);
  await revokeApiKey(ctx, keyId);
  const [code] = await once(socket, 'close');
  expect(code).toBe(1008);
});

test('nobody connects without being signed in, or with a cookie from another site', async () => {
  const refused = async (socket: WebSocket) => {
    const [, response] = await once(socket, 'unexpected-response');
    return response.statusCode;
  };
  expect(await refused(open('not-a-token-that-anyone-has'))).toBe(401);
  const foreign = new WebSocket(address, {
    headers: { cookie: 'plumbline_session=anything-at-all-0001', origin: 'https://elsewhere.test' },
  });
  expect(await refused(foreign)).toBe(403);
});
