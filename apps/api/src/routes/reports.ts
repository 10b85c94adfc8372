import { endpoints } from '@plumbline/contracts';
import { getReport, getTranscript, listInterviews } from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

export function reportRoutes(route: Registrar): void {
  route(endpoints.getReport, (ctx, { params }) => getReport(ctx, params.id));
  route(endpoints.listInterviews, (ctx, { params, query }) => listInterviews(ctx, params.id, query));
  route(endpoints.getTranscript, (ctx, { params }) => getTranscript(ctx, params.id));
}
