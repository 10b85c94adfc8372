import { endpoints } from '@plumbline/contracts';
import {
  acceptInvitation,
  changeMember,
  createApiKey,
  createWorkspace,
  inviteMember,
  listApiKeys,
  listMembers,
  removeMember,
  revokeApiKey,
  type SignedIn,
  setPassword,
  signIn,
  signInByLink,
  signOut,
  viewSession,
} from '@plumbline/core';
import type { ReplyTools } from '../routing/reply-tools.ts';
import type { Registrar } from '../routing/route.ts';

export function accessRoutes(route: Registrar): void {
  route(endpoints.createWorkspace, (ctx, { body }) => createWorkspace(ctx, body));
  route(endpoints.getSession, (ctx) => viewSession(ctx));
  route(endpoints.signIn, async (ctx, { body }, reply) => begin(reply, await signIn(ctx, body)));
  route(endpoints.signInByLink, async (ctx, { body }, reply) => begin(reply, await signInByLink(ctx, body)));
  route(endpoints.signOut, async (ctx, _input, reply) => {
    await signOut(ctx);
    reply.clearSession();
  });
  route(endpoints.setPassword, (ctx, { body }) => setPassword(ctx, body));
  route(endpoints.listMembers, (ctx) => listMembers(ctx));
  route(endpoints.inviteMember, (ctx, { body }) => inviteMember(ctx, body));
  route(endpoints.changeMember, (ctx, { params, body }) => changeMember(ctx, params.id, body));
  route(endpoints.removeMember, (ctx, { params }) => removeMember(ctx, params.id));
  route(endpoints.acceptInvitation, async (ctx, { body }, reply) =>
    begin(reply, await acceptInvitation(ctx, body)),
  );
  route(endpoints.listApiKeys, (ctx) => listApiKeys(ctx));
  route(endpoints.createApiKey, (ctx, { body }) => createApiKey(ctx, body));
  route(endpoints.revokeApiKey, (ctx, { params }) => revokeApiKey(ctx, params.id));
}

function begin(reply: ReplyTools, { session, token, expiresAt }: SignedIn) {
  reply.setSession(token, expiresAt);
  return session;
}
