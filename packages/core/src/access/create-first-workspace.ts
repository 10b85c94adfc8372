import { inWorkspace, type Trx } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import type { Services } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { addApiKey } from './add-api-key.ts';
import { audit } from './audit.ts';
import { addSignInLink } from './create-sign-in-link.ts';
import { insertMember, insertUser, insertWorkspace } from './queries.ts';
import { type FirstWorkspace, findFirstWorkspace, lockFirstStart } from './queries-first-start.ts';

/** Until the owner gives their own. */
const firstOwner = { name: 'Owner', email: 'owner@plumbline.local' };

export interface FirstStart {
  workspaceId: string;
  ownerId: string;
  /** Null once the owner has a password. */
  signInUrl: string | null;
  created: boolean;
}

/**
 * On an empty database: a workspace, its owner, and a one-time link by which the owner signs in. Safe to run again,
 * and from several processes at once; an owner without a password gets a new link. `bootstrapKey`, when given, is an API key of the owner from now on.
 */
export async function createFirstWorkspace(
  services: Services,
  { name, bootstrapKey }: { name: string; bootstrapKey: string | null },
): Promise<FirstStart> {
  return services.db.transaction().execute(async (trx) => {
    await lockFirstStart(trx);
    const existing = await findFirstWorkspace(trx);
    const start = existing ? await again(services, existing) : await begin(services, name);
    if (bootstrapKey !== null) await admit(services, start, bootstrapKey);
    return start;
  });
}

/** In a transaction of its own, so that it is there once the lock is released. */
function begin(services: Services, name: string): Promise<FirstStart> {
  const workspaceId = services.ids.uuid();
  const at = services.clock.now();
  return inWorkspace(services.db, workspaceId, async (trx) => {
    await insertWorkspace(trx, { id: workspaceId, name, at });
    const ownerId = await addOwner(services, trx);
    await insertMember(trx, { workspaceId, userId: ownerId, role: 'owner', at });
    await audit(services, trx, {
      workspaceId,
      actorId: null,
      action: 'workspace.made',
      subjectId: workspaceId,
    });
    const { url } = await addSignInLink(services, trx, { workspaceId, userId: ownerId });
    return { workspaceId, ownerId, signInUrl: url, created: true };
  });
}

async function again(services: Services, first: FirstWorkspace): Promise<FirstStart> {
  const { workspaceId, ownerId, hasPassword } = first;
  if (hasPassword) return { workspaceId, ownerId, signInUrl: null, created: false };
  const { url } = await inWorkspace(services.db, workspaceId, (trx) =>
    addSignInLink(services, trx, { workspaceId, userId: ownerId }),
  );
  return { workspaceId, ownerId, signInUrl: url, created: false };
}

async function addOwner(services: Services, trx: Trx): Promise<string> {
  const id = services.ids.uuid();
  const added = await insertUser(trx, { ...firstOwner, id, passwordHash: null, at: services.clock.now() });
  return found(added ? id : undefined, 'owner');
}

function admit(services: Services, { workspaceId, ownerId }: FirstStart, secret: string): Promise<unknown> {
  const key = { workspaceId, userId: ownerId, actorId: null, role: 'owner', name: 'Bootstrap key' } as const;
  return inWorkspace(services.db, workspaceId, (trx) =>
    addApiKey(services, trx, { ...key, hash: hashToken(secret) }),
  );
}
