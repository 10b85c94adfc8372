import { allows, type Permission } from '@plumbline/contracts';
import type { Actor, Context } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';

/**
 * The workspace in which the actor may do `permission`.
 * @throws not_signed_in for anonymous and respondent actors, not_allowed when the role is too low.
 */
export function authorise(ctx: Context, permission: Permission): string {
  const { actor } = ctx;
  if (actor.kind === 'system') return actor.workspaceId;
  if (actor.kind !== 'member') throw new AppError('not_signed_in', 'Sign in, or send an API key.');
  if (!allows(actor.role, permission)) {
    throw new AppError(
      'not_allowed',
      `Your role, ${actor.role}, may not do this. Ask an admin of the workspace.`,
    );
  }
  return actor.workspaceId;
}

/** The member, whatever the role. @throws not_signed_in for everyone else. */
export function authoriseSignedIn(ctx: Context): Extract<Actor, { kind: 'member' }> {
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new AppError('not_signed_in', 'Sign in, or send an API key.');
  return actor;
}

/** The interview whose session this is. @throws not_signed_in for everyone else. */
export function authoriseRespondent(ctx: Context): { workspaceId: string; interviewId: string } {
  const { actor } = ctx;
  if (actor.kind !== 'respondent') throw new AppError('not_signed_in', 'Open the study link again to go on.');
  return { workspaceId: actor.workspaceId, interviewId: actor.interviewId };
}

/** The person behind a member, for "recorded by"; null for keys and the system. */
export function actorId(ctx: Context): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.userId : null;
}
