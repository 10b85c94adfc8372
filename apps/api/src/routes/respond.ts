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
} from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

/** Everything a respondent can do without a socket. */
export function respondRoutes(route: Registrar): void {
  route(endpoints.startInterview, (ctx, { params, body }) => startInterview(ctx, params.token, body));
  route(endpoints.getInterviewState, (ctx) => getInterviewState(ctx));
  route(endpoints.giveConsent, async (ctx, { body }) => (await giveConsent(ctx, body)).state);
  route(endpoints.setLanguage, (ctx, { body }) => setLanguage(ctx, body));
  route(endpoints.submitAnswer, async (ctx, { body }) => stored(await submitAnswer(ctx, body)));
  route(endpoints.skipQuestion, async (ctx, { body }) => stored(await skipQuestion(ctx, body)));
  route(endpoints.goBack, async (ctx, { body }) => stored(await goBack(ctx, body)));
  route(endpoints.finishInterview, async (ctx) => (await finishInterview(ctx)).state);
}

/** First reply and repeats are read from the same text, so their bytes are the same. */
function stored({ reply }: Submitted): SubmissionReply {
  return JSON.parse(reply);
}
