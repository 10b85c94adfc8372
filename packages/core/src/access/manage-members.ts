import type { accessEndpoints, InputOf, Member } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { audit } from './audit.ts';
import { actorId, authorise } from './authorise.ts';
import { deleteMember, lockMembers, updateRole } from './queries.ts';
import { revokeSessionsIn } from './queries-tokens.ts';

type Found = Awaited<ReturnType<typeof lockMembers>>[number];

/**
 * Gives a member another role, from their next request on.
 * @throws not_found, not_allowed where only an owner may, conflict for oneself and for the last owner.
 */
export async function changeMember(
  ctx: Context,
  userId: string,
  { role }: InputOf<typeof accessEndpoints.changeMember>['body'],
): Promise<Member> {
  const workspaceId = authorise(ctx, 'members.manage');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const { name, email } = await lockOther(ctx, trx, userId, role === 'owner');
    await updateRole(trx, userId, role);
    await audit(ctx, trx, {
      workspaceId,
      actorId: actorId(ctx),
      action: `member.made_${role}`,
      subjectId: userId,
    });
    return { userId, name, email, role };
  });
}

/** Takes a member out and ends their sessions here; their account and what they did stay. @throws like `changeMember`. */
export async function removeMember(ctx: Context, userId: string): Promise<void> {
  const workspaceId = authorise(ctx, 'members.manage');
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    await lockOther(ctx, trx, userId, false);
    await deleteMember(trx, userId);
    await revokeSessionsIn(trx, { workspaceId, userId, at: ctx.clock.now() });
    await audit(ctx, trx, {
      workspaceId,
      actorId: actorId(ctx),
      action: 'member.removed',
      subjectId: userId,
    });
  });
}

/** Somebody else in the workspace whom the actor may manage. */
async function lockOther(ctx: Context, trx: Trx, userId: string, makesOwner: boolean): Promise<Found> {
  const members = await lockMembers(trx);
  const member = found(
    members.find((one) => one.user_id === userId),
    'member',
  );
  if (actorId(ctx) === userId) throw new AppError('conflict', 'Ask another admin or owner to change this.');
  const byOwner = ctx.actor.kind === 'member' && ctx.actor.role === 'owner';
  if ((member.role === 'owner' || makesOwner) && !byOwner)
    throw new AppError('not_allowed', 'Only an owner may do this. Ask one.');
  const owners = members.filter(({ role }) => role === 'owner').length;
  if (member.role === 'owner' && !makesOwner && owners === 1)
    throw new AppError('conflict', 'The last owner stays. Make somebody else an owner first.');
  return member;
}
