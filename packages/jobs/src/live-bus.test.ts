import { randomUUID } from 'node:crypto';
import { createLogger } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '@plumbline/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLiveBus, type LiveBusEvent } from './live-bus.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const patience = { timeout: 10_000, interval: 20 };

describe.each(['postgres', 'redis'] as const)('on %s', (backend) => {
  const open = async () => {
    const redisUrl = backend === 'redis' ? testRedisUrl() : null;
    const bus = createLiveBus({
      db: database.db,
      directUrl: database.url,
      redisUrl,
      logger: createLogger('silent'),
    });
    await bus.ready;
    const workspaceId = randomUUID();
    const heard = (of: string) => received.filter((event) => event.workspaceId === of);
    const received: LiveBusEvent[] = [];
    const gaps = { count: 0 };
    bus.subscribe(
      (event) => received.push(event),
      () => {
        gaps.count += 1;
      },
    );
    return { bus, workspaceId, heard, gaps };
  };
  const idsOf = (events: LiveBusEvent[]) => events.flatMap(({ ids }) => ids);

  test('an event reaches subscribers of every process, its publisher too', async () => {
    const [one, two] = [await open(), await open()];
    const event = { workspaceId: one.workspaceId, type: 'answers', ids: ['study:1'] };
    await one.bus.publish(event);
    await expect.poll(() => one.heard(event.workspaceId), patience).toEqual([event]);
    await expect.poll(() => two.heard(event.workspaceId), patience).toEqual([event]);
    await Promise.all([one.bus.close(), two.bus.close()]);
  });

  test('events that come together are one message, and a long one arrives whole in parts', async () => {
    const { bus, workspaceId, heard } = await open();
    await Promise.all(['a', 'b', 'a'].map((id) => bus.publish({ workspaceId, type: 'few', ids: [id] })));
    await expect
      .poll(() => heard(workspaceId), patience)
      .toEqual([{ workspaceId, type: 'few', ids: ['a', 'b'] }]);
    const ids = Array.from({ length: 1_000 }, () => `key-result:${randomUUID()}`);
    await bus.publish({ workspaceId, type: 'many', ids });
    await expect.poll(() => idsOf(heard(workspaceId)).length, patience).toBe(1_002);
    expect(idsOf(heard(workspaceId)).slice(2)).toEqual(ids);
    await bus.close();
  });

  test('a bus whose connection is cut hears again and says that it may have missed something', async () => {
    const { bus, workspaceId, heard, gaps } = await open();
    await cutConnections(backend);
    await expect.poll(() => gaps.count, patience).toBeGreaterThan(0);
    await bus.publish({ workspaceId, type: 'after', ids: ['x'] });
    await expect.poll(() => heard(workspaceId).length, patience).toBe(1);
    await bus.close();
  });

  test('who unsubscribed hears nothing more', async () => {
    const { bus, workspaceId, heard } = await open();
    const later: LiveBusEvent[] = [];
    bus.subscribe((event) => later.push(event))();
    await bus.publish({ workspaceId, type: 'any', ids: [] });
    await expect.poll(() => heard(workspaceId).length, patience).toBe(1);
    expect(later).toEqual([]);
    await bus.close();
  });
});

async function cutConnections(backend: 'postgres' | 'redis'): Promise<void> {
  if (backend === 'redis') {
    const redis = new Redis(testRedisUrl());
    await redis.call('client', 'kill', 'type', 'pubsub');
    redis.disconnect();
    return;
  }
  const { rowCount } = await database.ownerPool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'plumbline plumbline_live'`,
  );
  if (!rowCount) throw new Error('There was no connection to cut.');
}
