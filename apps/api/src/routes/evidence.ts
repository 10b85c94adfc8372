import { endpoints } from '@plumbline/contracts';
import {
  draftStudy,
  linkEvidence,
  listEvidence,
  listReadings,
  removeSampleData,
  reviewKeyResult,
  topUp,
  traceEvidence,
} from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

/** Evidence, and the verbs that join features: drafting a study for a key result, removing the sample data. */
export function evidenceRoutes(route: Registrar): void {
  route(endpoints.listEvidence, (ctx, { params }) => listEvidence(ctx, params.id));
  route(endpoints.reviewKeyResult, (ctx, { params }) => reviewKeyResult(ctx, params.id));
  route(endpoints.linkEvidence, (ctx, { params, body }) => linkEvidence(ctx, params.id, body));
  route(endpoints.listReadings, (ctx, { params, query }) => listReadings(ctx, params.id, query));
  route(endpoints.traceEvidence, (ctx, { params }) => traceEvidence(ctx, params.id));
  route(endpoints.draftStudy, async (ctx, { params }, reply) => {
    const study = await draftStudy(ctx, params.id);
    reply.etag(study.draftRevision);
    return study;
  });
  route(endpoints.topUp, async (ctx, { params }, reply) => {
    const study = await topUp(ctx, params.id);
    reply.etag(study.draftRevision);
    return study;
  });
  route(endpoints.removeSampleData, (ctx) => removeSampleData(ctx));
}
