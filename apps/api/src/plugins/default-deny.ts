import type { Access } from '@plumbline/contracts';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call. A route that does not say so keeps the app from starting. */
    access?: Access;
  }
}

export function registerDefaultDeny(app: FastifyInstance): void {
  const routes: { method: string | string[]; url: string; config?: { access?: Access } | undefined }[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    const open = routes.filter((route) => route.config?.access === undefined);
    if (open.length === 0) return;
    throw new Error(`No access rule: ${open.map(({ method, url }) => `${method} ${url}`).join(', ')}`);
  });
}

/** For plugins of others that register their own routes: pages and documents without data. */
export function allowEveryone(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
  });
}
