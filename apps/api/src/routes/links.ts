import { endpoints } from '@plumbline/contracts';
import {
  createLinks,
  exportLinks,
  getInvitations,
  inviteFromRows,
  listLinks,
  revokeLink,
  sendInvitations,
  showSigningKey,
} from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

/** Where respondents come in, and who is asked by name. */
export function linkRoutes(route: Registrar): void {
  route(endpoints.createLinks, (ctx, { params, body }) => createLinks(ctx, params.id, body));
  route(endpoints.listLinks, (ctx, { params, query }) => listLinks(ctx, params.id, query));
  route(endpoints.exportLinks, (ctx, { params }, reply) => {
    reply.download('links.csv');
    return exportLinks(ctx, params.id);
  });
  route(endpoints.revokeLink, (ctx, { params }) => revokeLink(ctx, params.id));
  route(endpoints.showSigningKey, (ctx, { params }) => showSigningKey(ctx, params.id));
  route(endpoints.inviteFromRows, (ctx, { params, body }) => inviteFromRows(ctx, params.id, body));
  route(endpoints.getInvitations, (ctx, { params }) => getInvitations(ctx, params.id));
  route(endpoints.sendInvitations, (ctx, { params, body }) => sendInvitations(ctx, params.id, body));
}
