import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, timestamp } from './ids.ts';
import { listOf } from './lists.ts';
import { role } from './permissions.ts';
import { title, words } from './text.ts';

export const email = z.email().max(254);
export const password = z.string().min(10, 'must be at least 10 characters').max(200);

export const workspace = z.object({ id, name: z.string(), createdAt: timestamp });
export type Workspace = z.infer<typeof workspace>;

export const member = z.object({ userId: id, name: z.string(), email: z.string(), role });
export type Member = z.infer<typeof member>;

/** What a signed-in page needs to know about itself. */
export const session = z.object({
  workspace,
  member: z.object({ userId: id.nullable(), name: z.string(), email: z.string().nullable(), role }),
  hasPassword: z.boolean(),
  sampleData: z.boolean(),
  theming: z.object({ engine: z.enum(['model', 'keyword']), model: z.string().nullable() }),
});
export type Session = z.infer<typeof session>;

export const apiKey = z.object({ id, name: z.string(), role, createdAt: timestamp });
export type ApiKey = z.infer<typeof apiKey>;

export const accessEndpoints = {
  createWorkspace: endpoint({
    method: 'POST',
    path: '/workspaces',
    access: 'workspace.create',
    summary: 'Make a workspace; answers its first API key, shown once',
    body: z.strictObject({ name: title }),
    response: z.object({ workspace, apiKey: z.string() }),
    status: 201,
  }),
  getSession: endpoint({
    method: 'GET',
    path: '/session',
    access: 'signed_in',
    summary: 'Who is signed in, and to which workspace',
    response: session,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    access: 'public',
    summary: 'Sign in with an e-mail address and a password; sets the session cookie',
    body: z.strictObject({ email, password: z.string().min(1).max(200) }),
    response: session,
  }),
  signInByLink: endpoint({
    method: 'POST',
    path: '/session/link',
    access: 'public',
    summary: 'Sign in with a one-time link',
    body: z.strictObject({ token: z.string().min(16).max(200) }),
    response: session,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    access: 'signed_in',
    summary: 'Sign out',
    status: 204,
  }),
  setPassword: endpoint({
    method: 'PUT',
    path: '/session/password',
    access: 'signed_in',
    summary: 'Set your own password',
    body: z.strictObject({ password }),
    status: 204,
  }),
  listMembers: endpoint({
    method: 'GET',
    path: '/members',
    access: 'members.read',
    summary: 'Members of the workspace',
    response: listOf(member),
  }),
  inviteMember: endpoint({
    method: 'POST',
    path: '/members/invitations',
    access: 'members.invite',
    summary: 'Make an invitation link',
    body: z.strictObject({ role: role.exclude(['owner']) }),
    response: z.object({ url: z.string(), token: z.string(), expiresAt: timestamp }),
    status: 201,
  }),
  changeMember: endpoint({
    method: 'PATCH',
    path: '/members/:id',
    access: 'members.manage',
    summary: 'Give a member another role; an owner is made and changed by owners only',
    params: byId,
    body: z.strictObject({ role }),
    response: member,
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/members/:id',
    access: 'members.manage',
    summary: 'Take a member out of the workspace and sign them out; what they did stays',
    params: byId,
    status: 204,
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/members/invitations/accept',
    access: 'public',
    summary: 'Join a workspace by an invitation link',
    body: z.strictObject({ token: z.string().min(16).max(200), name: words(200), email, password }),
    response: session,
    status: 201,
  }),
  listApiKeys: endpoint({
    method: 'GET',
    path: '/api-keys',
    access: 'api_keys.manage',
    summary: 'API keys, without their secrets',
    response: listOf(apiKey),
  }),
  createApiKey: endpoint({
    method: 'POST',
    path: '/api-keys',
    access: 'api_keys.manage',
    summary: 'Make an API key; its secret is shown once',
    body: z.strictObject({ name: title, role: role.exclude(['owner']) }),
    response: z.object({ apiKey, secret: z.string() }),
    status: 201,
  }),
  revokeApiKey: endpoint({
    method: 'DELETE',
    path: '/api-keys/:id',
    access: 'api_keys.manage',
    summary: 'Revoke an API key',
    params: byId,
    status: 204,
  }),
  removeSampleData: endpoint({
    method: 'DELETE',
    path: '/sample-data',
    access: 'sample_data.remove',
    summary: 'Remove the sample data and everything that hangs on it',
    status: 204,
  }),
};
