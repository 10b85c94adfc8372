import { endpoints } from '@plumbline/contracts';
import { exportStudy, getReport, getTranscript, listInterviews } from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

export function reportRoutes(route: Registrar): void {
  route(endpoints.getReport, (ctx, { params, query }) => getReport(ctx, params.id, query));
  route(endpoints.exportStudy, (ctx, { params }) => exportStudy(ctx, params.id));
  route(endpoints.listInterviews, (ctx, { params, query }) => listInterviews(ctx, params.id, query));
  route(endpoints.getTranscript, (ctx, { params }) => getTranscript(ctx, params.id));
}
