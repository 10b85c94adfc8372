import websocket from '@fastify/websocket';
import { interviewCloseCodes } from '@plumbline/contracts';
import type { FastifyInstance } from 'fastify';

/** How long a page may take to say goodbye. */
const farewellMs = 2_000;

/** Frames up to 256 kB. Who may connect is the auth plugin's to say; sockets close as "restarting" when the app does. */
export async function registerWebsocket(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: 256 * 1024, clientTracking: true },
    preClose(done) {
      const { clients } = app.websocketServer;
      for (const socket of clients) socket.close(interviewCloseCodes.restarting);
      const lastCall = setTimeout(() => {
        for (const socket of clients) socket.terminate();
      }, farewellMs);
      app.websocketServer.close(() => {
        clearTimeout(lastCall);
        done();
      });
    },
  });
}
