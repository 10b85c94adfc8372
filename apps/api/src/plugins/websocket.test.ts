import { once } from 'node:events';
import { connect } from 'node:net';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type AppOptions, buildApp } from '../app.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function listening(options: AppOptions = {}) {
  const app = await buildApp(testServices(database), options);
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  return { app, port, address: `ws://127.0.0.1:${port}/api/v1/respond/socket` };
}

/** The status of a refused handshake, or null for an open socket. */
async function knock(
  address: string,
  headers: Record<string, string>,
  localAddress = '127.0.0.1',
): Promise<number | null> {
  const socket = new WebSocket(address, { headers, localAddress });
  socket.on('error', () => undefined);
  const outcome = await Promise.race([
    once(socket, 'open').then(() => null),
    once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode)),
  ]);
  socket.terminate();
  return outcome;
}

test('a socket opens for our pages and for programs, not for other sites', async () => {
  const { app, address } = await listening();
  const cookie = 'plumbline_session=whatever';
  expect(await knock(address, {})).toBeNull();
  expect(await knock(address, { origin: 'http://plumbline.test', cookie })).toBeNull();
  expect(await knock(address, { origin: 'https://elsewhere.test' })).toBe(403);
  expect(await knock(address, { origin: 'https://elsewhere.test', cookie })).toBe(403);
  expect(await knock(address, { cookie })).toBe(403);
  expect(await knock(address.replace('respond/socket', 'live'), {})).toBe(401);
  await app.close();
});

test('closing tells pages to come back, and does not wait for those that never answer', async () => {
  const { app, port, address } = await listening();
  const page = new WebSocket(address);
  await once(page, 'open');
  const closed = once(page, 'close');
  const deaf = connect(port, '127.0.0.1');
  deaf.write(
    'GET /api/v1/respond/socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(deaf, 'data');
  const startedAt = performance.now();
  await app.close();
  expect((await closed)[0]).toBe(1012);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  deaf.destroy();
});

test('an address may hold so many sockets and no more, and a closed one makes room', async () => {
  const { app, address } = await listening({ limits: { perAddress: 2 } });
  const pages = [new WebSocket(address), new WebSocket(address)];
  await Promise.all(pages.map((page) => once(page, 'open')));
  expect(await knock(address, {})).toBe(429);
  expect(await knock(address, {}, '127.0.0.2')).toBeNull();
  const [first] = pages;
  first?.terminate();
  await expect.poll(() => knock(address, {})).toBeNull();
  await app.close();
});

test('behind a trusted proxy the address is the one it names', async () => {
  const { app, address } = await listening({ limits: { perAddress: 1 }, trustedProxies: 'loopback' });
  const page = new WebSocket(address, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  await once(page, 'open');
  expect(await knock(address, { 'x-forwarded-for': '203.0.113.7' })).toBe(429);
  expect(await knock(address, { 'x-forwarded-for': '203.0.113.8' })).toBeNull();
  await app.close();
});

test('a socket that answers no ping is dropped, one that does stays', async () => {
  const { app, address } = await listening({ limits: { heartbeatMs: 100 } });
  const live = new WebSocket(address);
  const dead = new WebSocket(address, { autoPong: false });
  await Promise.all([live, dead].map((page) => once(page, 'open')));
  const pings = Promise.all([once(live, 'ping'), once(live, 'ping')]);
  expect((await once(dead, 'close'))[0]).toBe(1006);
  await pings;
  expect(live.readyState).toBe(WebSocket.OPEN);
  live.terminate();
  await app.close();
});
