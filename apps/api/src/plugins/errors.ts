import { AppError, type Services } from '@plumbline/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseGone } from './database-gone.ts';
import { problemOf } from './problem.ts';

/** The one place where an error becomes an answer. */
export function registerErrors(app: FastifyInstance, services: Services): void {
  app.setErrorHandler((error, request, reply) => sendError(services, error, request, reply));
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, routeUnknown()));
}

/** Also Fastify's own `frameworkErrors`: addresses that it cannot read reach no route. */
export function sendError(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = appErrorOf(error);
  if (known.code === 'internal') {
    services.logger.error('request failed', { err: error });
    services.logger.error('request failed at', {
      method: request.method,
      route: request.routeOptions.url ?? null,
    });
  }
  if (known.code === 'unavailable') reply.header('retry-after', '1');
  return sendProblem(reply, known);
}

export function sendProblem(reply: FastifyReply, error: AppError): FastifyReply {
  const problem = problemOf(error);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}

export function routeUnknown(): AppError {
  return new AppError('not_found', 'There is nothing at this address.');
}

/** What an edge tells about any error: known ones as they are, the rest without their words. */
export function appErrorOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseGone(error)) {
    return new AppError('unavailable', 'The database cannot be reached. Try again in a moment.');
  }
  return (
    frameworkError(codeOf(error), statusOf(error)) ??
    new AppError('internal', 'The request could not be done.')
  );
}

function frameworkError(code: string, status: number): AppError | null {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('too_large', 'The body is too large.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new AppError('unsupported_media_type', 'Send the body as application/json.');
  }
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return routeUnknown();
  if (code.startsWith('FST_ERR_CTP_')) return new AppError('invalid_input', 'The body could not be read.');
  if (code === 'FST_ERR_BAD_URL') return new AppError('invalid_input', 'The address could not be read.');
  if (status === 404) return routeUnknown();
  if (status === 413) return new AppError('too_large', 'The request is too large.');
  if (status === 429) return new AppError('too_many_requests', 'Too many requests. Wait a minute.');
  return status >= 400 && status < 500
    ? new AppError('invalid_input', 'The request could not be read.')
    : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
}
