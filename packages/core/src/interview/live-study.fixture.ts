import type { QuestionInput } from '@plumbline/contracts';
import { type Context, contextOf, type Services } from '../shared/context.ts';
import { createLinks, createStudy, publishStudy } from '../study/index.ts';
import { giveConsent } from './give-consent.ts';
import { startInterview } from './start-interview.ts';

const options = [
  { id: 'time', label: 'No time', tag: 'fixable' as const },
  { id: 'need', label: 'No need', tag: 'mismatch' as const },
  { id: 'none', label: 'None of these', tag: 'none' as const },
];

/** One question of each type. */
export const sixQuestions: QuestionInput[] = [
  { type: 'open_ended', text: 'What stopped you?', required: true, config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5 } },
  { type: 'single_choice', text: 'Which came closest?', config: { options, allowOther: true } },
  { type: 'multiple_choice', text: 'Which apply?', config: { options, exclusiveOptionId: 'none' } },
  { type: 'ranking', text: 'Which matters most?', config: { options: options.slice(0, 2) } },
  { type: 'yes_no', text: 'Did you get there?', config: {} },
];

/** A live study with a link. */
export async function liveStudy(ctx: Context, questions: QuestionInput[] = sixQuestions) {
  const study = await createStudy(ctx, { title: 'The first week', purpose: 'To learn.', questions });
  await publishStudy(ctx, study.id);
  const { items } = await createLinks(ctx, study.id, { attributes: { cohort: 'new' } });
  return { study, link: items[0]?.token ?? '' };
}

/** A respondent who agreed; `ids` are the question ids in their order. */
export async function respondent(services: Services, workspaceId: string, link: string, nonce: string) {
  const started = await startInterview(contextOf(services, { kind: 'anonymous' }), link, { nonce });
  const ctx = contextOf(services, { kind: 'respondent', workspaceId, interviewId: started.interviewId });
  const { state } = await giveConsent(ctx, { accepted: true, version: started.consent.version, quote: true });
  return { ctx, started, state, interviewId: started.interviewId };
}
