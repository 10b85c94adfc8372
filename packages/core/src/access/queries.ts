import type { Database, Trx } from '@plumbline/db';

type Reader = Database | Trx;

/** The token with this hash, if it is neither expired nor revoked. */
export function findLiveToken(db: Reader, hash: string, now: Date) {
  return db
    .selectFrom('tokens')
    .select(['hash', 'id', 'kind', 'workspace_id', 'subject_id', 'role', 'name', 'expires_at'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
}

export function findMember(trx: Trx, workspaceId: string, userId: string) {
  return trx
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(['users.id', 'users.name', 'users.email', 'users.password_hash', 'members.role'])
    .where('members.workspace_id', '=', workspaceId)
    .where('members.user_id', '=', userId)
    .executeTakeFirst();
}
