import { existsSync, readdirSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { routeUnknown, sendProblem } from './errors.ts';

const page = { schema: { hide: true }, config: { access: 'public' } } as const;

/**
 * The built web page, when there is one: hashed assets for ever, the respondent's page, and the app for every other
 * address. Other sites may show the respondent's page in a frame for links that are made for it, and no other page.
 */
export async function registerWebPages(
  app: FastifyInstance,
  root: string,
  mayBeFramed: (linkToken: string) => Promise<boolean>,
): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false });
  const files = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

  app.get<{ Params: { '*': string } }>('/assets/*', page, (request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .sendFile(`assets/${request.params['*']}`),
  );
  app.get('/r/:token', page, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('respondent.html'),
  );
  app.get<{ Params: { token: string } }>('/e/:token', page, async (request, reply) => {
    if (await mayBeFramed(request.params.token)) allowFraming(reply);
    return reply.header('cache-control', 'no-cache').sendFile('respondent.html');
  });
  app.get('/embed.js', page, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
      .header('cross-origin-resource-policy', 'cross-origin')
      .sendFile('embed.js'),
  );
  app.get<{ Params: { '*': string } }>('/*', page, (request, reply) => {
    const path = request.params['*'];
    if (path === 'api' || path.startsWith('api/')) return sendProblem(reply, routeUnknown());
    return reply.header('cache-control', 'no-cache').sendFile(files.includes(path) ? path : 'index.html');
  });
}

function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply
    .header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'))
    .header('cross-origin-resource-policy', 'cross-origin')
    .removeHeader('x-frame-options');
}
