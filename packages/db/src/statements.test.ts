import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@plumbline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace, type Trx } from './database.ts';

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

const addTeam = (trx: Trx, id: string) =>
  trx.insertInto('teams').values({ workspace_id: workspaceId, id, name: 'Ours', created_at: at }).execute();
const teams = () =>
  inWorkspace(database.db, workspaceId, (trx) => trx.selectFrom('teams').select('id').execute());

test('a first statement that fails is told, and the connection goes on with the next transaction', async () => {
  const failing = inWorkspace(database.db, workspaceId, (trx) => sql`select 1 / 0`.execute(trx));
  await expect(failing).rejects.toThrow(/division by zero/);
  const id = randomUUID();
  await inWorkspace(database.db, workspaceId, (trx) => addTeam(trx, id));
  expect(await teams()).toEqual([{ id }]);
});

test('an opening that fails fails the transaction, and nothing of it is kept', async () => {
  const before = await teams();
  const id = randomUUID();
  const effects: string[] = [];
  const opening = inWorkspace(database.db, 'not a workspace', async (trx, onCommit) => {
    onCommit(() => void effects.push('told'));
    await addTeam(trx, id);
  });
  await expect(opening).rejects.toThrow(/uuid/);
  expect(effects).toEqual([]);
  expect(await teams()).toEqual(before);
});

test('a connection that is lost with the first statement fails the transaction and is replaced', async () => {
  const before = await teams();
  const lost = inWorkspace(database.db, workspaceId, (trx) =>
    sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx),
  );
  await expect(lost).rejects.toThrow();
  expect(await teams()).toEqual(before);
});
