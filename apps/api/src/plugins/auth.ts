import cookie from '@fastify/cookie';
import { allows, type Permission } from '@plumbline/contracts';
import { type Actor, AppError, notFound, recognise, type Services } from '@plumbline/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isSameOrigin } from './same-origin.ts';
import { sessionCookie } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, as far as the route's access rule has let them. */
    actor: Actor;
  }
}

const anonymous: Actor = { kind: 'anonymous' };

/** Turns a session cookie or a Bearer token into an actor, and holds it against the route's access rule. */
export async function registerAuth(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('actor', undefined as never);
  app.addHook('onRequest', async (request) => {
    request.actor = anonymous;
    refuseOtherSites(request, services.publicUrl);
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'public') return;
    request.actor = await recognise(services, tokenOf(request));
    if (access === 'respondent') checkRespondent(request);
    else checkMember(access, request.actor);
  });
}

function checkMember(access: Permission | 'signed_in', actor: Actor): void {
  if (actor.kind !== 'member') throw new AppError('not_signed_in', 'Sign in, or send an API key.');
  if (access !== 'signed_in' && !allows(actor.role, access)) {
    throw new AppError(
      'not_allowed',
      `Your role, ${actor.role}, may not do this. Ask an admin of the workspace.`,
    );
  }
}

/** A session opens its own interview and no other; another's looks like one that does not exist. */
function checkRespondent({ actor, params }: FastifyRequest): void {
  if (actor.kind !== 'respondent') throw new AppError('not_signed_in', 'Open the study link again to go on.');
  if (!isRecord(params) || params.id !== actor.interviewId) throw notFound('interview');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Bearer first: whoever sends one means it. */
export function tokenOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) return /^Bearer ([\x21-\x7e]{16,512})$/i.exec(authorization)?.[1] ?? null;
  return request.cookies[sessionCookie] ?? null;
}

/** A browser sends its cookies whoever asks, so changes and sockets must come from our own pages. */
function refuseOtherSites(request: FastifyRequest, publicUrl: string): void {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (!changes && !request.ws) return;
  if (request.headers.authorization !== undefined) return;
  if (!isSameOrigin(request, publicUrl)) {
    throw new AppError('not_allowed', 'This request came from another site.');
  }
}
