import { once } from 'node:events';
import type { LiveEvent } from '@plumbline/contracts';
import { WebSocket } from 'ws';

/** A dashboard's socket that follows topics, once it does. */
export async function followLive(
  port: number,
  apiKey: string,
  topics: string[],
  onEvent: (event: LiveEvent) => void,
): Promise<{ close(): void }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ subscribe: topics }));
  await once(socket, 'message');
  socket.on('message', (data) => onEvent(JSON.parse(String(data))));
  return { close: () => socket.terminate() };
}

/** A socket of the bare rival. */
export async function openBareSocket(port: number, localAddress: string): Promise<{ close(): void }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { localAddress });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send('hello');
  await once(socket, 'message');
  return { close: () => socket.terminate() };
}
