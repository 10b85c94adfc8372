import { randomUUID } from 'node:crypto';
import type { Role } from '@plumbline/contracts';
import { type Context, contextOf, type Services } from '@plumbline/core';
import type { LiveBus } from '@plumbline/jobs';
import { createLogger, systemIds } from '@plumbline/runtime';
import type { TestDatabase } from './test-database.ts';

export type PublishedEvent = Parameters<LiveBus['publish']>[0];

export interface TestServices extends Services {
  /** Live events in the order they were published. */
  published: PublishedEvent[];
  /** Sets the clock. */
  setNow(instant: string): void;
}

/** Real database, a clock that stands still, a live bus that remembers. */
export function testServices(database: TestDatabase, overrides: Partial<Services> = {}): TestServices {
  let now = new Date('2026-05-06T09:00:00Z');
  const published: PublishedEvent[] = [];
  return {
    db: database.db,
    clock: { now: () => now },
    ids: systemIds,
    logger: createLogger('silent'),
    live: {
      publish: async (event) => {
        published.push(event);
      },
      subscribe: () => () => undefined,
      close: async () => undefined,
    },
    wakeRelay: async () => undefined,
    llm: null,
    mail: null,
    secret: 'a-secret-that-only-tests-know-0123456789',
    publicUrl: 'http://plumbline.test',
    published,
    setNow: (instant) => {
      now = new Date(instant);
    },
    ...overrides,
  };
}

/** A fresh workspace and a context of one of its members. */
export async function testMember(services: Services, role: Role = 'owner'): Promise<Context> {
  const workspaceId = randomUUID();
  await services.db
    .insertInto('workspaces')
    .values({ id: workspaceId, name: 'Larkspur', created_at: services.clock.now() })
    .execute();
  return memberOf(services, workspaceId, role);
}

/** A context of another member of the same workspace. */
export function memberOf(services: Services, workspaceId: string, role: Role): Context {
  return contextOf(services, {
    kind: 'member',
    workspaceId,
    userId: null,
    name: 'Mara Lindqvist',
    role,
    tokenHash: randomUUID(),
  });
}
