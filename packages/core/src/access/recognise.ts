import { hashToken } from '@plumbline/runtime/tokens';
import type { Actor, Services } from '../shared/context.ts';
import { createGathering } from '../shared/gather.ts';
import { perDatabase } from '../shared/per-database.ts';
import { findHolders, type Holder } from './queries.ts';

type Seeker = Pick<Services, 'db' | 'clock'>;
type Asked = { services: Seeker; tokenHash: string };

const anonymous: Actor = { kind: 'anonymous' };
/** Every request asks, so those that come at the same time ask in one statement. */
const finderOf = perDatabase(() =>
  createGathering({ together: findAll, mayBeOnes: () => false, most: 500, room: 20_000 }),
);

/**
 * Whoever holds `token`: a member by a session or an API key, a respondent by an interview session.
 * Anonymous for every other kind of token, and for one that is unknown, expired or revoked.
 */
export async function recognise(services: Seeker, token: string | null): Promise<Actor> {
  if (token === null) return anonymous;
  const tokenHash = hashToken(token);
  const holder = await finderOf(services.db)('tokens', { services, tokenHash });
  return holder ? actorOf(holder, tokenHash) : anonymous;
}

async function findAll(asked: readonly Asked[]): Promise<PromiseSettledResult<Holder | undefined>[]> {
  const [one] = asked;
  if (!one) return [];
  const { db, clock } = one.services;
  const holders = await findHolders(
    db,
    asked.map(({ tokenHash }) => tokenHash),
    clock.now(),
  );
  return asked.map(({ tokenHash }) => ({ status: 'fulfilled', value: holders.get(tokenHash) }));
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
