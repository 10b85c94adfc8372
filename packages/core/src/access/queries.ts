import type { Role } from '@plumbline/contracts';
import type { Database, TokenKind, Trx } from '@plumbline/db';
import { sql } from 'kysely';

type Reader = Database | Trx;

export interface Holder {
  kind: TokenKind;
  workspaceId: string;
  subjectId: string | null;
  tokenRole: Role | null;
  tokenName: string;
  /** Of the person a session belongs to, if they are still a member. */
  memberRole: Role | null;
  memberName: string | null;
}

/** What live tokens stand for, by their hashes, in one statement: it is asked with every request. */
export async function findHolders(
  db: Reader,
  hashes: readonly string[],
  now: Date,
): Promise<Map<string, Holder>> {
  const { rows } = await sql<Holder & { hash: string }>`/* prepared */
    select t.hash, t.kind, t.workspace_id as "workspaceId", t.subject_id as "subjectId", t.role as "tokenRole",
           t.name as "tokenName", member.role as "memberRole", member.name as "memberName"
      from tokens t
      left join lateral (
        select m.role, u.name
          from memberships_of(t.subject_id) m
          join users u on u.id = t.subject_id
         where t.kind = 'session' and m.workspace_id = t.workspace_id
         limit 1
      ) as member on true
     where t.hash = any(${hashes}) and t.revoked_at is null and (t.expires_at is null or t.expires_at > ${now})`.execute(
    db,
  );
  return new Map(rows.map(({ hash, ...holder }) => [hash, holder]));
}

/** The workspaces a person belongs to, the one joined first first. */
export async function findMemberships(db: Reader, userId: string): Promise<{ workspaceId: string }[]> {
  const { rows } = await sql<{ workspaceId: string }>`
    select workspace_id as "workspaceId" from memberships_of(${userId}) order by created_at, workspace_id`.execute(
    db,
  );
  return rows;
}

export function findUserByEmail(db: Reader, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst();
}

export function findUser(db: Reader, id: string) {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertUser(
  trx: Trx,
  user: { id: string; email: string; name: string; passwordHash: string | null; at: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto('users')
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      password_hash: user.passwordHash,
      created_at: user.at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updatePassword(trx: Trx, userId: string, passwordHash: string): Promise<void> {
  await trx.updateTable('users').set({ password_hash: passwordHash }).where('id', '=', userId).execute();
}

export function findWorkspace(db: Reader, id: string) {
  return db
    .selectFrom('workspaces')
    .select(['id', 'name', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertWorkspace(
  trx: Trx,
  workspace: { id: string; name: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('workspaces')
    .values({ id: workspace.id, name: workspace.name, created_at: workspace.at })
    .execute();
}

export async function insertMember(
  trx: Trx,
  member: { workspaceId: string; userId: string; role: Role; at: Date },
): Promise<void> {
  await trx
    .insertInto('members')
    .values({
      workspace_id: member.workspaceId,
      user_id: member.userId,
      role: member.role,
      created_at: member.at,
    })
    .execute();
}

/** Members of the workspace, held until the end of the transaction, so that the last owner is not taken out twice. */
export function lockMembers(trx: Trx) {
  return trx
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(['members.user_id', 'users.name', 'users.email', 'members.role'])
    .orderBy('members.user_id')
    .forUpdate('members')
    .execute();
}

export async function updateRole(trx: Trx, userId: string, role: Role): Promise<void> {
  await trx.updateTable('members').set({ role }).where('user_id', '=', userId).execute();
}

export async function deleteMember(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('members').where('user_id', '=', userId).execute();
}

export function findMembers(trx: Trx) {
  return trx
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(['members.user_id', 'users.name', 'users.email', 'members.role'])
    .orderBy('members.created_at')
    .orderBy('members.user_id')
    .execute();
}

export async function hasSampleData(trx: Trx): Promise<boolean> {
  const row = await trx.selectFrom('sample_items').select('item_id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function insertAudit(
  trx: Trx,
  entry: {
    workspaceId: string;
    id: string;
    at: Date;
    actorId: string | null;
    action: string;
    subjectId: string;
  },
): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values({
      workspace_id: entry.workspaceId,
      id: entry.id,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      subject_id: entry.subjectId,
    })
    .execute();
}
