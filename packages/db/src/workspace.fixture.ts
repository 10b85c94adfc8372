import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@plumbline/testing';
import { inWorkspace, type Trx } from './database.ts';

const at = new Date('2026-01-05T09:00:00Z');

/** A database of its own with one workspace, whose teams are rows to write. */
export async function createWorkspace() {
  const database = await createTestDatabase();
  const workspaceId = randomUUID();
  await database.db
    .insertInto('workspaces')
    .values({ id: workspaceId, name: 'Larkspur', created_at: at })
    .execute();
  return {
    ...database,
    within: <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database.db, workspaceId, work),
    addTeams: (trx: Trx, ids: readonly string[]) =>
      trx
        .insertInto('teams')
        .values(ids.map((id) => ({ workspace_id: workspaceId, id, name: 'Ours', created_at: at })))
        .execute(),
  };
}
export type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
