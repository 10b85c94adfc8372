import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepStatisticsFresh, tellWhatChanged } from './statistics.ts';
import { createWorkspace, type Workspace } from './workspace.fixture.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

const addTeams = (count: number) =>
  workspace.within(async (trx) => {
    await tellWhatChanged(trx);
    await workspace.addTeams(
      trx,
      Array.from({ length: count }, () => randomUUID()),
    );
  });
const rowsSeen = async (): Promise<number> => {
  const { rows } = await workspace.ownerPool.query(
    `select reltuples::int as seen from pg_class where oid = 'teams'::regclass`,
  );
  return rows[0].seen;
};

test('a table that has grown is looked at again, and none that has grown by little', async () => {
  const failures: unknown[] = [];
  const keeping = keepStatisticsFresh(workspace.db, {
    everyMs: 20,
    pauseSeconds: 0,
    onError: (error) => failures.push(error),
  });
  try {
    await addTeams(300);
    await vi.waitUntil(async () => (await rowsSeen()) === 300, { timeout: 10_000 });
    await addTeams(40);
    await addTeams(560);
    // Forty alone are too few to be seen: the next look finds both.
    await vi.waitUntil(async () => (await rowsSeen()) > 300, { timeout: 10_000 });
    expect(await rowsSeen()).toBe(900);
  } finally {
    await keeping.close();
  }
  expect(failures).toEqual([]);
});

test('a table that grows all the time is looked at again after a pause, and one that has doubled at once', async () => {
  // Nobody else looks meanwhile.
  await workspace.ownerPool.query('alter table teams set (autovacuum_enabled = false)');
  const onError = vi.fn();
  const look = (pauseSeconds: number) => keepStatisticsFresh(workspace.db, { pauseSeconds, onError }).close();
  await addTeams(1_000);
  await look(0);
  const seen = await rowsSeen();
  await addTeams(500);
  await look(3_600);
  expect(await rowsSeen()).toBe(seen);
  await look(0);
  expect(await rowsSeen()).toBe(seen + 500);
  await addTeams(3_000);
  await look(3_600);
  expect(await rowsSeen()).toBe(seen + 3_500);
  expect(onError).not.toHaveBeenCalled();
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
