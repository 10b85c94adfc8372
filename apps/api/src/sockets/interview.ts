import type { Services } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';
import { apiBase } from '../routing/route.ts';
import { type ConnectionLimits, connect, connectionLimits } from './interview-connection.ts';
import { createOwners } from './interview-owners.ts';

/** The respondent's socket. Who they are is in the first frame, so anyone may connect. */
export function interviewSocket(
  app: FastifyInstance,
  services: Services,
  limits: Partial<ConnectionLimits> = {},
): void {
  const owners = createOwners(services);
  const options = { websocket: true as const, config: { access: 'public' as const }, schema: { hide: true } };
  app.get(`${apiBase}/respond/socket`, options, (socket) => {
    connect(socket, services, owners, { ...connectionLimits, ...limits });
  });
  app.addHook('onClose', async () => owners.close());
}
