import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';

// Any number that nothing else locks.
const firstStart = 7_140_301;

/** Held until the transaction ends: of several processes that start at once, one makes the workspace. */
export async function lockFirstStart(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${firstStart})`.execute(trx);
}

export interface FirstWorkspace {
  workspaceId: string;
  ownerId: string;
  hasPassword: boolean;
}

/** The oldest workspace and its first owner. */
export async function findFirstWorkspace(trx: Trx): Promise<FirstWorkspace | undefined> {
  const { rows } = await sql<FirstWorkspace>`
    select m.workspace_id as "workspaceId", u.id as "ownerId", u.password_hash is not null as "hasPassword"
      from users u
      cross join lateral memberships_of(u.id) m
     where m.role = 'owner'
     order by m.created_at, m.workspace_id
     limit 1`.execute(trx);
  return rows[0];
}
