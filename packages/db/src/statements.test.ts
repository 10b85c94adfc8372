import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from './database.ts';
import { createWorkspace, type Workspace } from './workspace.fixture.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

const teams = () => workspace.within((trx) => trx.selectFrom('teams').select('id').execute());

test('a first statement that fails is told, and the connection goes on with the next transaction', async () => {
  const failing = workspace.within((trx) => sql`select 1 / 0`.execute(trx));
  await expect(failing).rejects.toThrow(/division by zero/);
  const id = randomUUID();
  await workspace.within((trx) => workspace.addTeams(trx, [id]));
  expect(await teams()).toEqual([{ id }]);
});

test('an opening that fails fails the transaction, and nothing of it is kept', async () => {
  const before = await teams();
  const id = randomUUID();
  const effects: string[] = [];
  const opening = inWorkspace(workspace.db, 'not a workspace', async (trx, onCommit) => {
    onCommit(() => void effects.push('told'));
    await workspace.addTeams(trx, [id]);
  });
  await expect(opening).rejects.toThrow(/uuid/);
  expect(effects).toEqual([]);
  expect(await teams()).toEqual(before);
});

test('a connection that is lost with the first statement fails the transaction and is replaced', async () => {
  const before = await teams();
  const lost = workspace.within((trx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx));
  await expect(lost).rejects.toThrow();
  expect(await teams()).toEqual(before);
});
