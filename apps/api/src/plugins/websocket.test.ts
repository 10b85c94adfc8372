import { once } from 'node:events';
import { connect } from 'node:net';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { buildApp } from '../app.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function listening() {
  const app = await buildApp(testServices(database));
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  return { app, port, address: `ws://127.0.0.1:${port}/api/v1/respond/socket` };
}

/** The status of a refused handshake, or null for an open socket. */
async function knock(address: string, headers: Record<string, string>): Promise<number | null> {
  const socket = new WebSocket(address, { headers });
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
