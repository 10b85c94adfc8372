import { endpoints } from '@plumbline/contracts';
import {
  AppError,
  closeStudy,
  createStudy,
  createStudyFromFile,
  dismissFlag,
  flagInterview,
  getStudy,
  getStudyFile,
  importAnswers,
  listStudies,
  listStudyTemplates,
  listStudyVersions,
  pauseStudy,
  pilotStudy,
  publishStudy,
  resumeStudy,
  reviewScript,
  startWave,
  updateStudy,
} from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

export function studyRoutes(route: Registrar): void {
  route(endpoints.createStudy, async (ctx, { body }, reply) => {
    const study = await createStudy(ctx, body);
    reply.etag(study.draftRevision);
    return study;
  });
  route(endpoints.listStudies, (ctx, { query }) => listStudies(ctx, query));
  route(endpoints.getStudy, async (ctx, { params }, reply) => {
    const study = await getStudy(ctx, params.id);
    reply.etag(study.draftRevision);
    return study;
  });
  route(endpoints.updateStudy, async (ctx, { params, body, headers }, reply) => {
    const study = await updateStudy(ctx, params.id, body, revision(headers.ifMatch));
    reply.etag(study.draftRevision);
    return study;
  });
  route(endpoints.publishStudy, (ctx, { params }) => publishStudy(ctx, params.id));
  route(endpoints.pauseStudy, (ctx, { params }) => pauseStudy(ctx, params.id));
  route(endpoints.resumeStudy, (ctx, { params }) => resumeStudy(ctx, params.id));
  route(endpoints.closeStudy, (ctx, { params }) => closeStudy(ctx, params.id));
  route(endpoints.startWave, (ctx, { params }) => startWave(ctx, params.id));
  route(endpoints.flagInterview, (ctx, { params, body }) => flagInterview(ctx, params.id, body));
  route(endpoints.dismissFlag, (ctx, { params, body }) => dismissFlag(ctx, params.id, body));
  route(endpoints.listStudyVersions, (ctx, { params }) => listStudyVersions(ctx, params.id));
  route(endpoints.importAnswers, (ctx, { params, body }) => importAnswers(ctx, params.id, body));
  route(endpoints.reviewScript, (ctx, { body }) => reviewScript(ctx, body));
  route(endpoints.listStudyTemplates, (ctx) => listStudyTemplates(ctx));
  route(endpoints.pilotStudy, (ctx, { params, body }) => pilotStudy(ctx, params.id, body));
  route(endpoints.getStudyFile, (ctx, { params }) => getStudyFile(ctx, params.id));
  route(endpoints.createStudyFromFile, async (ctx, { body }, reply) => {
    const study = await createStudyFromFile(ctx, body);
    reply.etag(study.draftRevision);
    return study;
  });
}

function revision(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined) return null;
  if (/^\d{1,9}$/.test(ifMatch)) return Number(ifMatch);
  throw new AppError('precondition_failed', 'If-Match is not a revision of this draft.');
}
