import type { Endpoint } from '@plumbline/contracts';
import { contextOf, createApiKey, createWorkspace, recognise, type Services } from '@plumbline/core';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp } from './app.ts';
import { apiBase } from './routing/route.ts';

export interface TestApp {
  app: FastifyInstance;
  database: TestDatabase;
  services: TestServices;
  close(): Promise<void>;
}

export interface Keys {
  viewer: string;
  editor: string;
  admin: string;
  owner: string;
}

/** The whole api on a database of its own, with limits that no test reaches. */
export async function startTestApp(overrides: Partial<Services> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const services = testServices(database, overrides);
  const app = await buildApp(services, { limits: { signIn: 1e6, starts: 1e6, receipts: 1e6 } });
  return {
    app,
    database,
    services,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** A workspace and a key for every role. */
export async function aWorkspace({ services }: TestApp, name = 'Larkspur'): Promise<Keys & { id: string }> {
  const { workspace, apiKey: owner } = await createWorkspace(await testMember(services), { name });
  const ctx = contextOf(services, await recognise(services, owner));
  const key = async (role: 'viewer' | 'editor' | 'admin') =>
    (await createApiKey(ctx, { name: role, role })).secret;
  const [viewer, editor, admin] = await Promise.all([key('viewer'), key('editor'), key('admin')]);
  return { id: workspace.id, viewer, editor, admin, owner };
}

export interface Call {
  key?: string | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls an endpoint as any client would. */
export function call(
  { app }: TestApp,
  endpoint: Endpoint,
  request: Call = {},
): Promise<LightMyRequestResponse> {
  const { key, params = {}, query = {}, body, headers = {} } = request;
  const path = endpoint.path.replace(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const options: InjectOptions = { method: endpoint.method, url: apiBase + path, query };
  return app.inject({
    ...options,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}
