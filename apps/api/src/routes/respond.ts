import { endpoints, type SubmissionReply } from '@plumbline/contracts';
import {
  finishInterview,
  getInterviewState,
  giveConsent,
  goBack,
  type Submitted,
  setLanguage,
  skipQuestion,
  startInterview,
  submitAnswer,
  useReceipt,
} from '@plumbline/core';
import type { ReplyTools } from '../routing/reply-tools.ts';
import type { Registrar } from '../routing/route.ts';

/** Everything a respondent can do without a socket. */
export function respondRoutes(route: Registrar): void {
  route(endpoints.startInterview, (ctx, { params, body, address }) =>
    startInterview(ctx, params.token, { ...body, address }),
  );
  route(endpoints.getInterviewState, (ctx) => getInterviewState(ctx));
  route(endpoints.giveConsent, async (ctx, { body }) => (await giveConsent(ctx, body)).state);
  route(endpoints.setLanguage, (ctx, { body }) => setLanguage(ctx, body));
  route(endpoints.submitAnswer, async (ctx, { body }, reply) => stored(await submitAnswer(ctx, body), reply));
  route(endpoints.skipQuestion, async (ctx, { body }, reply) => stored(await skipQuestion(ctx, body), reply));
  route(endpoints.goBack, async (ctx, { body }, reply) => stored(await goBack(ctx, body), reply));
  route(endpoints.finishInterview, async (ctx) => (await finishInterview(ctx)).state);
  route(endpoints.useReceipt, (ctx, { params, body }) => useReceipt(ctx, params.code, body));
}

/** First reply and repeats are the same text, so their bytes are the same. */
function stored({ reply }: Submitted, tools: ReplyTools): SubmissionReply {
  return tools.verbatim<SubmissionReply>(reply);
}
