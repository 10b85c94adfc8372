import websocket from '@fastify/websocket';
import { interviewCloseCodes } from '@plumbline/contracts';
import { AppError } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';

export interface SocketLimits {
  /** Open at the same time from one address: a whole office behind one router, not a flood. */
  perAddress: number;
  /** A socket that did not answer the ping before is closed: a phone that left the network never says so. */
  heartbeatMs: number;
}

export const socketLimits: SocketLimits = { perAddress: 500, heartbeatMs: 30_000 };

const mostFrameBytes = 256 * 1024;
/** How long what is under way may take to be finished, and then how long a page may take to say goodbye. */
const finishMs = 2_000;
const farewellMs = 2_000;

const finishers = new WeakMap<WebSocket, () => Promise<void>>();

/** What a socket has under way when the app closes: it is finished, and answered, before the socket is closed. */
export function finishBeforeClose(socket: WebSocket, finish: () => Promise<void>): void {
  finishers.set(socket, finish);
}

/** Frames up to 256 kB. Who may connect is the auth plugin's to say; sockets close as "restarting" when the app does. */
export async function registerWebsocket(
  app: FastifyInstance,
  limits: SocketLimits = socketLimits,
): Promise<void> {
  let closing = false;
  // Nobody else ends the connection of an upgrade that comes while the app closes, and the server would wait for it.
  app.server.on('upgrade', (_request, socket) => {
    if (closing)
      socket.end('HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n');
  });
  await app.register(websocket, {
    options: { maxPayload: mostFrameBytes, clientTracking: true },
    preClose(done) {
      closing = true;
      const { clients } = app.websocketServer;
      for (const socket of clients) void dismiss(socket);
      const lastCall = setTimeout(() => {
        for (const socket of clients) socket.terminate();
      }, finishMs + farewellMs);
      app.websocketServer.close(() => {
        clearTimeout(lastCall);
        done();
      });
    },
  });
  limitPerAddress(app, limits.perAddress);
  dropSilent(app, limits.heartbeatMs);
}

async function dismiss(socket: WebSocket): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    late = setTimeout(resolve, finishMs);
  });
  await Promise.race([finishers.get(socket)?.(), patience]);
  clearTimeout(late);
  socket.close(interviewCloseCodes.restarting);
}

function limitPerAddress(app: FastifyInstance, most: number): void {
  const open = new Map<string, number>();
  app.addHook('onRequest', ({ ws, ip, raw }, _reply, next) => {
    if (!ws) return next();
    const others = open.get(ip) ?? 0;
    if (others >= most) throw new AppError('too_many_requests', 'Too many connections from your network.');
    open.set(ip, others + 1);
    raw.socket.once('close', () => {
      const left = (open.get(ip) ?? 1) - 1;
      if (left > 0) open.set(ip, left);
      else open.delete(ip);
    });
    next();
  });
}

function dropSilent(app: FastifyInstance, everyMs: number): void {
  const asked = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const socket of app.websocketServer.clients) {
      if (asked.has(socket)) socket.terminate();
      asked.add(socket);
      socket.ping();
    }
  }, everyMs).unref();
  app.websocketServer.on('connection', (socket) => socket.on('pong', () => asked.delete(socket)));
  app.addHook('onClose', async () => clearInterval(heartbeat));
}
