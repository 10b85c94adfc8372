import { createHash } from 'node:crypto';
import type { Endpoint, InputOf, ResponseOf } from '@plumbline/contracts';
import { AppError, type Context, contextOf, type Services, withIdempotency } from '@plumbline/core';
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import { type RequestHeaders, readHeaders } from './headers.ts';
import { createReplyTools, type ReplyTools } from './reply-tools.ts';

/** Where every endpoint of the contracts lives. */
export const apiBase = '/api/v1';

/** What a handler gets: what the endpoint's schemas made of the request, its headers, and where it came from. */
type Input<E extends Endpoint> = InputOf<E> & { headers: RequestHeaders; address: string };

export type Handler<E extends Endpoint> = (
  ctx: Context,
  input: Input<E>,
  reply: ReplyTools,
) => E extends { response: z.ZodType } ? Promise<ResponseOf<E>> | ResponseOf<E> : Promise<void>;

/** Registers one endpoint: a schema in, a schema out, one call between. */
export type Registrar = <E extends Endpoint>(endpoint: E, handler: Handler<E>) => void;

/** What the route files get: `route(endpoints.createTeam, (ctx, { body }) => createTeam(ctx, body))`. */
export function createRegistrar(app: FastifyInstance, services: Services): Registrar {
  return (endpoint, handler) => {
    const status = endpoint.status ?? (endpoint.response ? 200 : 204);
    app.route({
      method: endpoint.method,
      url: apiBase + endpoint.path,
      schema: schemaOf(endpoint, status),
      config: { access: endpoint.access },
      ...(endpoint.bodyLimit ? { bodyLimit: endpoint.bodyLimit } : {}),
      handler: async (request, reply) => {
        const ctx = contextOf(services, request.actor);
        const input = inputOf(endpoint, request);
        const work = async () => handler(ctx, input, createReplyTools(reply, services.publicUrl));
        const body = endpoint.idempotent ? await once(ctx, endpoint, input, work) : await work();
        if (endpoint.contentType) reply.type(endpoint.contentType);
        return reply.code(status).send(body);
      },
    });
  };
}

function schemaOf(endpoint: Endpoint, status: number): FastifySchema & Record<string, unknown> {
  return {
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1] ?? ''],
    querystring: strict(endpoint.query ?? z.object({})),
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.body ? { body: endpoint.body } : {}),
    ...(endpoint.response ? { response: { [status]: responseOf(endpoint, endpoint.response) } } : {}),
    ...(endpoint.access === 'public' ? { security: [] } : {}),
  };
}

/** JSON unless the endpoint says otherwise. */
function responseOf({ contentType }: Endpoint, schema: z.ZodType) {
  const type = contentType?.split(';')[0];
  return type === undefined ? schema : { content: { [type]: { schema } } };
}

/** A query parameter that means nothing is a mistake worth naming; one with a catch-all names its own. */
function strict(query: z.ZodType): z.ZodType {
  return query instanceof z.ZodObject && !query.def.catchall ? query.strict() : query;
}

function inputOf<E extends Endpoint>(endpoint: E, request: FastifyRequest) {
  if (!endpoint.body && hasContent(request.body)) {
    throw new AppError('invalid_input', 'This request takes no body.');
  }
  const { params, query, body } = request;
  return parsed<E>({ params, query, body, headers: readHeaders(request.headers), address: request.ip });
}

/** Safe because Fastify has replaced each part by the output of the endpoint's own schema. */
function parsed<E extends Endpoint>(input: unknown) {
  return input as Input<E>;
}

function hasContent(body: unknown): boolean {
  return typeof body === 'object' && body !== null ? Object.keys(body).length > 0 : body !== undefined;
}

function once<E extends Endpoint>(
  ctx: Context,
  endpoint: E,
  input: Input<E>,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { headers, address: _anywhere, ...content } = input;
  if (headers.idempotencyKey === undefined) return work();
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const name = `${endpoint.method} ${endpoint.path}`;
  return withIdempotency(ctx, { endpoint: name, key: headers.idempotencyKey, contentHash }, work);
}
