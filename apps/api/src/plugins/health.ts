import type { Services } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';

/** Each answers null when the dependency is usable, or what is wrong with it; it rejects when there is no answer. */
export type ReadinessChecks = Record<string, () => Promise<string | null>>;

declare module 'fastify' {
  interface FastifyInstance {
    /** From now on not ready, and every answer is the last on its connection: the first step of a shutdown. */
    drain(): void;
  }
}

const open = { schema: { hide: true }, config: { access: 'public' }, logLevel: 'silent' } as const;
const patienceMs = 2_000;

/** /healthz: the process lives. /readyz: what it needs is usable, by name. */
export function registerHealth(app: FastifyInstance, services: Services, checks: ReadinessChecks): void {
  let draining = false;
  app.decorate('drain', () => {
    draining = true;
  });
  // A connection that stays open after its last answer would keep the server from closing.
  app.addHook('onSend', (_request, reply, _payload, next) => {
    if (draining) reply.header('connection', 'close');
    next();
  });
  app.get('/healthz', open, () => ({ status: 'alive' }));
  app.get('/readyz', open, async (_request, reply) => {
    const results = await Promise.all(Object.entries(checks).map(([name, check]) => probe(name, check)));
    const ready = !draining && results.every(([, state]) => state === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: draining ? 'stopping' : ready ? 'ready' : 'not_ready',
        checks: Object.fromEntries(results),
        theming: { engine: services.llm ? 'model' : 'keyword' },
      });
  });
}

async function probe(name: string, check: () => Promise<string | null>): Promise<[string, string]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), patienceMs);
  });
  try {
    return [name, (await Promise.race([check(), late])) ?? 'ok'];
  } catch {
    return [name, 'cannot be reached'];
  } finally {
    clearTimeout(timer);
  }
}
