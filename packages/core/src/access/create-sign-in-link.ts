import { inWorkspace, type Trx } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { pageUrl } from '../shared/page-url.ts';
import { audit } from './audit.ts';
import { findMemberships, findUserByEmail } from './queries.ts';
import { insertToken } from './queries-tokens.ts';
import { expiryOf, newSecret } from './secrets.ts';

/** A link that signs the person in once within 24 hours. @throws not_found for an unknown address. */
export async function createSignInLink(
  services: Services,
  email: string,
): Promise<{ url: string; expiresAt: Date }> {
  const user = await findUserByEmail(services.db, email.toLowerCase());
  const [membership] = user ? await findMemberships(services.db, user.id) : [];
  if (!user || !membership) throw notFound('member');
  const { workspaceId } = membership;
  return inWorkspace(services.db, workspaceId, (trx) =>
    addSignInLink(services, trx, { workspaceId, userId: user.id }),
  );
}

/** The same within the caller's transaction. */
export async function addSignInLink(
  services: Services,
  trx: Trx,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<{ url: string; expiresAt: Date }> {
  const { token, hash } = newSecret('sign_in');
  const now = services.clock.now();
  const expiresAt = expiryOf('sign_in', now);
  const id = services.ids.uuid();
  const name = '';
  await insertToken(trx, {
    hash,
    id,
    kind: 'sign_in',
    workspaceId,
    subjectId: userId,
    role: null,
    name,
    at: now,
    expiresAt,
  });
  await audit(services, trx, { workspaceId, actorId: null, action: 'sign_in_link.made', subjectId: userId });
  return { url: pageUrl(services.publicUrl, `/sign-in/${token}`), expiresAt };
}
