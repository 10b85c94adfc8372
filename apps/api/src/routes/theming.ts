import { type Codebook, themingEndpoints as endpoints } from '@plumbline/contracts';
import {
  addTheme,
  applyCodebook,
  changeTheme,
  checkStability,
  codeAnswer,
  codeSampled,
  decideSuggestion,
  deleteTheme,
  discardDraft,
  exportCodebook,
  getCodebook,
  importCodebook,
  listAgreementAnswers,
  listAnswers,
  listCodebookVersions,
  lockTheme,
  mergeThemes,
  orderThemes,
  pauseTheming,
  rerunTheming,
  resumeTheming,
  splitTheme,
  startAgreement,
  uncodeAnswer,
  undoEdit,
  unmergeTheme,
} from '@plumbline/core';
import type { RequestHeaders } from '../routing/headers.ts';
import type { ReplyTools } from '../routing/reply-tools.ts';
import type { Registrar } from '../routing/route.ts';

export function themingRoutes(route: Registrar): void {
  route(endpoints.getCodebook, (ctx, { params }, reply) => tagged(reply, getCodebook(ctx, params.id)));
  route(endpoints.listCodebookVersions, (ctx, { params }) => listCodebookVersions(ctx, params.id));
  route(endpoints.exportCodebook, (ctx, { params }, reply) => {
    reply.download('codebook.csv');
    return exportCodebook(ctx, params.id);
  });
  draftRoutes(route);
  codebookRoutes(route);
  agreementRoutes(route);
  route(endpoints.listAnswers, (ctx, { params, query }) => listAnswers(ctx, params.id, query));
  route(endpoints.codeAnswer, (ctx, { params, body }) => codeAnswer(ctx, params.id, body));
  route(endpoints.uncodeAnswer, (ctx, { params }) => uncodeAnswer(ctx, params.id));
}

function draftRoutes(route: Registrar): void {
  route(endpoints.addTheme, (ctx, { params, body, headers }, reply) =>
    tagged(reply, addTheme(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.mergeThemes, (ctx, { params, body, headers }, reply) =>
    tagged(reply, mergeThemes(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.unmergeTheme, (ctx, { params, body, headers }, reply) =>
    tagged(reply, unmergeTheme(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.splitTheme, (ctx, { params, body, headers }, reply) =>
    tagged(reply, splitTheme(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.lockTheme, (ctx, { params, body, headers }, reply) =>
    tagged(reply, lockTheme(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.orderThemes, (ctx, { params, body, headers }, reply) =>
    tagged(reply, orderThemes(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.importCodebook, (ctx, { params, body, headers }, reply) =>
    tagged(reply, importCodebook(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.decideSuggestion, (ctx, { params, body, headers }, reply) =>
    tagged(reply, decideSuggestion(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.changeTheme, (ctx, { params, body, headers }, reply) =>
    tagged(reply, changeTheme(ctx, params.id, body, seen(headers))),
  );
  route(endpoints.deleteTheme, (ctx, { params, headers }, reply) =>
    tagged(reply, deleteTheme(ctx, params.id, seen(headers))),
  );
}

function codebookRoutes(route: Registrar): void {
  const changes = [
    [endpoints.undoEdit, undoEdit],
    [endpoints.discardDraft, discardDraft],
    [endpoints.applyCodebook, applyCodebook],
    [endpoints.rerunTheming, rerunTheming],
    [endpoints.pauseTheming, pauseTheming],
    [endpoints.resumeTheming, resumeTheming],
  ] as const;
  for (const [endpoint, change] of changes)
    route(endpoint, (ctx, { params, headers }, reply) =>
      tagged(reply, change(ctx, params.id, seen(headers))),
    );
}

function agreementRoutes(route: Registrar): void {
  route(endpoints.startAgreement, (ctx, { params, body }) => startAgreement(ctx, params.id, body));
  route(endpoints.listAgreementAnswers, (ctx, { params }) => listAgreementAnswers(ctx, params.id));
  route(endpoints.codeSampled, (ctx, { params, body }) =>
    codeSampled(ctx, { sampleId: params.id, answerId: params.answerId, themeIds: body.themeIds }),
  );
  route(endpoints.checkStability, (ctx, { params }) => checkStability(ctx, params.id));
}

/** The revision that the caller saw. */
function seen({ ifMatch }: RequestHeaders): string | null {
  return ifMatch ?? null;
}

async function tagged(reply: ReplyTools, changed: Promise<Codebook>): Promise<Codebook> {
  const codebook = await changed;
  reply.etag(codebook.revision);
  return codebook;
}
