import { hashToken } from '@plumbline/runtime/tokens';
import type { Actor, Services } from '../shared/context.ts';
import { findHolder, type Holder } from './queries.ts';

const anonymous: Actor = { kind: 'anonymous' };

/**
 * Whoever holds `token`: a member by a session or an API key, a respondent by an interview session.
 * Anonymous for every other kind of token, and for one that is unknown, expired or revoked.
 */
export async function recognise(
  services: Pick<Services, 'db' | 'clock'>,
  token: string | null,
): Promise<Actor> {
  if (token === null) return anonymous;
  const tokenHash = hashToken(token);
  const holder = await findHolder(services.db, tokenHash, services.clock.now());
  return holder ? actorOf(holder, tokenHash) : anonymous;
}

function actorOf(holder: Holder, tokenHash: string): Actor {
  const { kind, workspaceId, subjectId } = holder;
  if (kind === 'interview' && subjectId) return { kind: 'respondent', workspaceId, interviewId: subjectId };
  if (kind === 'api_key' && holder.tokenRole) {
    const { tokenRole: role, tokenName: name } = holder;
    return { kind: 'member', workspaceId, userId: subjectId, name, role, tokenHash };
  }
  if (kind === 'session' && holder.memberRole && holder.memberName) {
    const { memberRole: role, memberName: name } = holder;
    return { kind: 'member', workspaceId, userId: subjectId, name, role, tokenHash };
  }
  return anonymous;
}
