import type { Role } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { audit } from './audit.ts';
import { insertToken } from './queries-tokens.ts';

export interface NewApiKey {
  hash: string;
  workspaceId: string;
  /** The person it stands for, if any. */
  userId: string | null;
  actorId: string | null;
  role: Role;
  name: string;
}

/** Stores a key in the caller's transaction; null when it is there already. */
export async function addApiKey(services: Services, trx: Trx, key: NewApiKey): Promise<string | null> {
  const id = services.ids.uuid();
  const { hash, workspaceId, userId, role, name, actorId } = key;
  const added = await insertToken(trx, {
    hash,
    id,
    kind: 'api_key',
    workspaceId,
    subjectId: userId,
    role,
    name,
    at: services.clock.now(),
    expiresAt: null,
  });
  if (!added) return null;
  await audit(services, trx, { workspaceId, actorId, action: 'api_key.made', subjectId: id });
  return id;
}
