import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import { forgetWithdrawn, isEmbedLink, type Services } from '@plumbline/core';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { registerAuth } from './plugins/auth.ts';
import { registerDefaultDeny } from './plugins/default-deny.ts';
import { registerErrors, sendError } from './plugins/errors.ts';
import { type ReadinessChecks, registerHealth } from './plugins/health.ts';
import { registerJsonBody } from './plugins/json-body.ts';
import { registerOpenApi } from './plugins/openapi.ts';
import { defaultLimits, type Limits, registerRateLimit } from './plugins/rate-limit.ts';
import { registerSecurityHeaders } from './plugins/security-headers.ts';
import { registerStorableText } from './plugins/storable-text.ts';
import { registerWebPages } from './plugins/web-pages.ts';
import { registerWebsocket, type SocketLimits, socketLimits } from './plugins/websocket.ts';
import { accessRoutes } from './routes/access.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { linkRoutes } from './routes/links.ts';
import { okrRoutes } from './routes/okr.ts';
import { reportRoutes } from './routes/reports.ts';
import { respondRoutes } from './routes/respond.ts';
import { studyRoutes } from './routes/studies.ts';
import { themingRoutes } from './routes/theming.ts';
import { createRegistrar } from './routing/route.ts';
import { validatorCompiler } from './routing/validator.ts';
import { interviewSocket } from './sockets/interview.ts';
import { liveSocket } from './sockets/live.ts';

export interface AppOptions {
  /** What /readyz asks; nothing unless told. */
  checks?: ReadinessChecks;
  limits?: Partial<Limits & SocketLimits>;
  /** Proxies whose word about a caller's address counts. */
  trustedProxies?: string | null;
  /** The built web page. */
  webRoot?: string;
}

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url));

const neighbours = 'loopback, linklocal, uniquelocal';

/** Plugins, then routes, both listed by hand. Listening is the caller's; tests use `inject`. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    // We never speak TLS ourselves: https means a proxy in front, whose word counts when it is a neighbour.
    trustProxy: options.trustedProxies ?? (services.publicUrl.startsWith('https:') ? neighbours : false),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void sendError(services, error, request, reply),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  registerDefaultDeny(app);
  registerErrors(app, services);
  registerJsonBody(app);
  registerSecurityHeaders(app, services.publicUrl);
  await app.register(compress, { threshold: 1024 });
  await registerWebsocket(app, { ...socketLimits, ...options.limits });
  await registerAuth(app, services);
  registerStorableText(app);
  await registerRateLimit(app, { ...defaultLimits, ...options.limits });
  await registerOpenApi(app, services.publicUrl);
  registerHealth(app, services, options.checks ?? {});

  const stopForgetting = forgetWithdrawn(services);
  app.addHook('onClose', async () => stopForgetting());

  const route = createRegistrar(app, services);
  accessRoutes(route);
  okrRoutes(route);
  studyRoutes(route);
  linkRoutes(route);
  respondRoutes(route);
  reportRoutes(route);
  themingRoutes(route);
  evidenceRoutes(route);
  interviewSocket(app, services);
  liveSocket(app, services);

  await registerWebPages(app, options.webRoot ?? builtWeb, (token) => isEmbedLink(services, token));
  return app;
}
