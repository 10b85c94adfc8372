import type { Database } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import { LRUCache } from 'lru-cache';
import type { Actor, Services } from '../shared/context.ts';
import { createGathering } from '../shared/gather.ts';
import { perDatabase } from '../shared/per-database.ts';
import { findHolders, type Holder } from './queries.ts';

type Seeker = Pick<Services, 'db' | 'clock'>;
type Asked = { services: Seeker; tokenHash: string };

type Respondent = Extract<Actor, { kind: 'respondent' }>;

const anonymous: Actor = { kind: 'anonymous' };
const mostRespondents = 50_000;
const rememberedForMs = 60_000;
/** Every request asks, so those that come at the same time ask in one statement. */
const finderOf = perDatabase(() =>
  createGathering({ together: findAll, mayBeOnes: () => false, most: 500, room: 20_000 }),
);

/** Nothing but a withdrawal ends an interview's session, and what was withdrawn takes no answers whoever sends them. */
const respondentsOf = perDatabase(
  () => new LRUCache<string, Respondent>({ max: mostRespondents, ttl: rememberedForMs }),
);

/**
 * Whoever holds `token`: a member by a session or an API key, a respondent by an interview session.
 * Anonymous for every other kind of token, and for one that is unknown, expired or revoked.
 */
export async function recognise(services: Seeker, token: string | null): Promise<Actor> {
  if (token === null) return anonymous;
  const respondents = respondentsOf(services.db);
  const known = respondents.get(token);
  if (known) return known;
  const tokenHash = hashToken(token);
  const holder = await finderOf(services.db)('tokens', { services, tokenHash });
  const actor = holder ? actorOf(holder, tokenHash) : anonymous;
  if (actor.kind === 'respondent') respondents.set(token, actor);
  return actor;
}

/** Whoever comes with the interview's session next is looked for again. */
export function forgetRespondent(db: Database, interviewId: string): void {
  const respondents = respondentsOf(db);
  for (const [token, respondent] of respondents.entries())
    if (respondent.interviewId === interviewId) respondents.delete(token);
}

export function forgetRespondents(db: Database): void {
  respondentsOf(db).clear();
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
