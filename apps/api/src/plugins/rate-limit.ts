import rateLimit from '@fastify/rate-limit';
import { AppError } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';

/** Requests a minute from one address. */
export interface Limits {
  /** Passwords, sign-in links and invitations: guesses. */
  signIn: number;
  /** Interviews begun: rows that anyone can make. */
  starts: number;
  /** Receipt codes tried: guesses too. */
  receipts: number;
}

export const defaultLimits: Limits = { signIn: 30, starts: 600, receipts: 30 };

const limited: Record<string, keyof Limits> = {
  'POST /api/v1/session': 'signIn',
  'POST /api/v1/session/link': 'signIn',
  'POST /api/v1/members/invitations/accept': 'signIn',
  'POST /api/v1/respond/:token/interviews': 'starts',
  'POST /api/v1/respond/receipts/:code': 'receipts',
};

export async function registerRateLimit(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new AppError('too_many_requests', 'Too many requests. Wait a minute.'),
  });
  app.addHook('onRoute', (route) => {
    const name = limited[`${route.method} ${route.url}`];
    if (name === undefined) return;
    const check = app.rateLimit({ max: limits[name], timeWindow: '1 minute', groupId: name });
    route.onRequest = [check, ...[route.onRequest ?? []].flat()];
  });
}
