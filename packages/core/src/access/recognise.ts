import { inWorkspace } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime';
import type { Actor, Services } from '../shared/context.ts';
import { findLiveToken, findMember } from './queries.ts';

const anonymous: Actor = { kind: 'anonymous' };

/**
 * Whoever holds `token`: a member by a session or an API key, a respondent by an interview session.
 * Anonymous for every other kind of token, and for one that is unknown, expired or revoked.
 */
export async function recognise(services: Services, token: string | null): Promise<Actor> {
  if (token === null) return anonymous;
  const hash = hashToken(token);
  const row = await findLiveToken(services.db, hash, services.clock.now());
  if (!row) return anonymous;
  const workspaceId = row.workspace_id;
  if (row.kind === 'interview' && row.subject_id) {
    return { kind: 'respondent', workspaceId, interviewId: row.subject_id };
  }
  if (row.kind === 'api_key' && row.role) {
    return {
      kind: 'member',
      workspaceId,
      userId: row.subject_id,
      name: row.name,
      role: row.role,
      tokenHash: hash,
    };
  }
  if (row.kind !== 'session' || !row.subject_id) return anonymous;
  const userId = row.subject_id;
  const member = await inWorkspace(services.db, workspaceId, (trx) => findMember(trx, workspaceId, userId));
  return member
    ? { kind: 'member', workspaceId, userId, name: member.name, role: member.role, tokenHash: hash }
    : anonymous;
}
