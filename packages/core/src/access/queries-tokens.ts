import type { Role } from '@plumbline/contracts';
import type { Database, TokenKind, Trx } from '@plumbline/db';

type Reader = Database | Trx;

export interface NewToken {
  hash: string;
  id: string;
  kind: TokenKind;
  workspaceId: string;
  subjectId: string | null;
  role: Role | null;
  name: string;
  at: Date;
  expiresAt: Date | null;
}

/** False when a token with this hash is there already. */
export async function insertToken(trx: Trx, token: NewToken): Promise<boolean> {
  const row = await trx
    .insertInto('tokens')
    .values({
      hash: token.hash,
      id: token.id,
      kind: token.kind,
      workspace_id: token.workspaceId,
      subject_id: token.subjectId,
      role: token.role,
      name: token.name,
      created_at: token.at,
      expires_at: token.expiresAt,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The token with this hash, also one that is over: whoever asks decides what it still opens. */
export function findToken(db: Reader, hash: string) {
  return db
    .selectFrom('tokens')
    .select(['id', 'kind', 'workspace_id', 'subject_id', 'role', 'expires_at', 'revoked_at'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/** Uses a token up: of callers at the same moment one gets it, the others nothing. */
export function takeToken(db: Reader, kind: TokenKind, hash: string, now: Date) {
  return db
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['workspace_id', 'subject_id', 'role'])
    .executeTakeFirst();
}

export async function revokeSession(trx: Trx, hash: string, now: Date): Promise<void> {
  await trx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('hash', '=', hash)
    .where('kind', '=', 'session')
    .where('revoked_at', 'is', null)
    .execute();
}

export async function revokeOtherSessions(trx: Trx, userId: string, hash: string, now: Date): Promise<void> {
  await trx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('subject_id', '=', userId)
    .where('kind', '=', 'session')
    .where('hash', '!=', hash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Sessions of a person in one workspace. */
export async function revokeSessionsIn(
  trx: Trx,
  of: { workspaceId: string; userId: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('tokens')
    .set({ revoked_at: of.at })
    .where('workspace_id', '=', of.workspaceId)
    .where('subject_id', '=', of.userId)
    .where('kind', '=', 'session')
    .where('revoked_at', 'is', null)
    .execute();
}

export function findApiKeys(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('tokens')
    .select(['id', 'name', 'role', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'api_key')
    .where('role', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .$narrowType<{ role: Role }>()
    .execute();
}

export async function revokeApiKeyById(
  trx: Trx,
  key: { workspaceId: string; id: string; at: Date },
): Promise<boolean> {
  const row = await trx
    .updateTable('tokens')
    .set({ revoked_at: key.at })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.id)
    .where('kind', '=', 'api_key')
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
