import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@plumbline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inWorkspace } from './database.ts';
import { keepStatisticsFresh } from './statistics.ts';

let database: TestDatabase;
const workspaceId = randomUUID();
const at = new Date('2026-01-05T09:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db
    .insertInto('workspaces')
    .values({ id: workspaceId, name: 'Larkspur', created_at: at })
    .execute();
});
afterAll(() => database.close());

const addTeams = (count: number) =>
  inWorkspace(database.db, workspaceId, async (trx) => {
    // A connection tells what it has changed once a second at most.
    await sql`select pg_stat_force_next_flush()`.execute(trx);
    await trx
      .insertInto('teams')
      .values(
        Array.from({ length: count }, () => ({
          workspace_id: workspaceId,
          id: randomUUID(),
          name: 'Ours',
          created_at: at,
        })),
      )
      .execute();
  });
const rowsSeen = async (): Promise<number> => {
  const { rows } = await database.ownerPool.query(
    `select reltuples::int as seen from pg_class where oid = 'teams'::regclass`,
  );
  return rows[0].seen;
};

test('a table that has grown is looked at again, and none that has grown by little', async () => {
  const failures: unknown[] = [];
  const keeping = keepStatisticsFresh(database.db, { everyMs: 20, onError: (error) => failures.push(error) });
  try {
    await addTeams(300);
    await vi.waitUntil(async () => (await rowsSeen()) === 300, { timeout: 10_000 });
    await addTeams(100);
    await addTeams(500);
    // The hundred alone are too few to be seen: the next look finds both.
    await vi.waitUntil(async () => (await rowsSeen()) > 300, { timeout: 10_000 });
    expect(await rowsSeen()).toBe(900);
  } finally {
    await keeping.close();
  }
  expect(failures).toEqual([]);
});

test('a failure is told, and the next time comes all the same', async () => {
  const broken = await createTestDatabase();
  await broken.appPool.end();
  const failures: unknown[] = [];
  const keeping = keepStatisticsFresh(broken.db, { everyMs: 10, onError: (error) => failures.push(error) });
  await vi.waitUntil(() => failures.length > 1);
  await keeping.close();
  expect(String(failures[0])).toContain('pool');
});
