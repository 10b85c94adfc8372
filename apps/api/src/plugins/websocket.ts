import websocket from '@fastify/websocket';
import { interviewCloseCodes } from '@plumbline/contracts';
import type { FastifyInstance } from 'fastify';

/** Frames up to 256 kB. Who may connect is the auth plugin's to say; sockets close as "restarting" when the app does. */
export async function registerWebsocket(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: 256 * 1024, clientTracking: true },
    preClose(done) {
      for (const socket of app.websocketServer.clients) socket.close(interviewCloseCodes.restarting);
      app.websocketServer.close(() => done());
    },
  });
}
