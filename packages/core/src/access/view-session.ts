import type { Role, Session } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import type { Context, Services } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { authoriseSignedIn } from './authorise.ts';
import { findMembers, findUser, findWorkspace, hasSampleData } from './queries.ts';

/** Who is signed in, by a session or a key, and to which workspace. */
export async function viewSession(ctx: Context): Promise<Session> {
  const { workspaceId, userId, name, role } = authoriseSignedIn(ctx);
  return inWorkspace(ctx.db, workspaceId, (trx) =>
    sessionOf(ctx, trx, { workspaceId, userId, fallback: { name, role } }),
  );
}

interface Subject {
  workspaceId: string;
  userId: string | null;
  /** Name and role of a key, which belongs to no member. */
  fallback?: { name: string; role: Role };
}

/** The view, read in a transaction of its workspace. */
export async function sessionOf(
  services: Pick<Services, 'llm'>,
  trx: Trx,
  { workspaceId, userId, fallback }: Subject,
): Promise<Session> {
  const workspace = found(await findWorkspace(trx, workspaceId), 'workspace');
  const user = userId === null ? undefined : await findUser(trx, userId);
  const role = fallback?.role ?? (await roleOf(trx, userId));
  return {
    workspace: { id: workspace.id, name: workspace.name, createdAt: workspace.created_at.toISOString() },
    member: {
      userId: user?.id ?? null,
      name: user?.name ?? fallback?.name ?? '',
      email: user?.email ?? null,
      role,
    },
    hasPassword: user !== undefined && user.password_hash !== null,
    sampleData: await hasSampleData(trx),
    theming: services.llm
      ? { engine: 'model', model: services.llm.model }
      : { engine: 'keyword', model: null },
  };
}

async function roleOf(trx: Trx, userId: string | null): Promise<Role> {
  const members = await findMembers(trx);
  return found(
    members.find((member) => member.user_id === userId),
    'member',
  ).role;
}
