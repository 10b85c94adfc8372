import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from './database.ts';

let database: TestDatabase;
const [first, second] = [randomUUID(), randomUUID()];
const at = new Date('2026-01-05T09:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  for (const id of [first, second]) {
    await database.db.insertInto('workspaces').values({ id, name: id, created_at: at }).execute();
  }
});
afterAll(() => database.close());

async function tenantTables(): Promise<string[]> {
  const { rows } = await database.ownerPool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attname = 'workspace_id' and c.relname not in ('tokens', 'outbox')`,
  );
  return rows.map((row) => row.name);
}

test('every tenant table has row-level security with a policy that both reads and writes obey', async () => {
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThan(25);
  const { rows } = await database.ownerPool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
      where c.relrowsecurity and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null`,
  );
  expect(rows.map((row) => row.name).sort()).toEqual(tables.sort());
});

test('a transaction sees and writes the rows of its workspace only', async () => {
  const id = randomUUID();
  await inWorkspace(database.db, first, (trx) =>
    trx.insertInto('teams').values({ workspace_id: first, id, name: 'Ours', created_at: at }).execute(),
  );
  const seen = (workspace: string) =>
    inWorkspace(database.db, workspace, (trx) => trx.selectFrom('teams').select('id').execute());
  expect(await seen(first)).toEqual([{ id }]);
  expect(await seen(second)).toEqual([]);
  const foreignWrite = inWorkspace(database.db, second, (trx) =>
    trx
      .insertInto('teams')
      .values({ workspace_id: first, id: randomUUID(), name: 'Theirs', created_at: at })
      .execute(),
  );
  await expect(foreignWrite).rejects.toThrow(/row-level security/);
});

test('without a workspace nothing is seen, also on a connection that had one before', async () => {
  await inWorkspace(database.db, first, (trx) => trx.selectFrom('teams').select('id').execute());
  expect(await database.db.selectFrom('teams').select('id').execute()).toEqual([]);
});

test('a composite key refuses a row that points into another workspace, row-level security aside', async () => {
  const cycle = randomUUID();
  const team = randomUUID();
  const owner = database.ownerPool;
  await owner.query(`insert into cycles values ($1, $2, 'Q1', '2026-01-01', '2026-03-31', now())`, [
    first,
    cycle,
  ]);
  await owner.query(`insert into teams values ($1, $2, 'Second', now())`, [second, team]);
  const crossing = owner.query(
    `insert into objectives (workspace_id, id, cycle_id, team_id, level, title, state, created_at)
     values ($1, $2, $3, $4, 'team', 'Crossing', 'draft', now())`,
    [second, randomUUID(), cycle, team],
  );
  await expect(crossing).rejects.toThrow(/foreign key/);
});

test('every foreign key between tenant tables carries the workspace', async () => {
  const { rows } = await database.ownerPool.query<{ name: string }>(
    `select k.conname as name from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and k.confrelid not in ('workspaces'::regclass, 'users'::regclass)
        and not exists (
          select 1 from pg_attribute a
           where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'workspace_id')`,
  );
  expect(rows).toEqual([]);
});

test('the app role can neither change nor delete what is append-only, nor bypass the policies', async () => {
  for (const table of ['measurements', 'check_ins', 'evidence_readings', 'audit_log', 'question_revisions']) {
    await expect(database.appPool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.appPool.query(`update ${table} set workspace_id = workspace_id`)).rejects.toThrow(
      /permission denied/,
    );
  }
  await expect(database.appPool.query('delete from answers')).rejects.toThrow(/permission denied/);
  await expect(database.appPool.query('alter table teams disable row level security')).rejects.toThrow(
    /owner/,
  );
});
