import { type Attributes, consentVersion } from '@plumbline/contracts';
import {
  finishInterview,
  flagInterview,
  giveConsent,
  skipQuestion,
  startInterview,
  submitAnswer,
} from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks } from '../../study/index.ts';
import type { Ground } from './ground.ts';
import type { LiveRespondent, Planted, SampleWave } from './sample-study.ts';
import { at } from './timeline.ts';

/** Interviews of a wave held question by question, each with a clock of its own. */
export async function hold(ground: Ground, planted: Planted, { live, startsAgo }: SampleWave): Promise<void> {
  const then = at(ground.ctx, ground.time.ago(startsAgo, '07:30'));
  const links = new Map<string, string>();
  for (const [index, respondent] of live.entries()) {
    const cohort = JSON.stringify(respondent.attributes);
    const token = links.get(cohort) ?? (await linkFor(then, planted.study.id, respondent.attributes));
    links.set(cohort, token);
    // A model would be asked what to ask next, and be waited for.
    const ctx = { ...ground.ctx, llm: null, clock: walkingClock(respondent, ground.random) };
    const nonce = `sample-respondent-${startsAgo}-${index}`;
    const { interviewId } = await startInterview(contextOf(ctx, { kind: 'anonymous' }), token, { nonce });
    const actor = { kind: 'respondent' as const, workspaceId: ground.workspaceId, interviewId };
    await answerAll(contextOf(ctx, actor), planted, respondent);
    if (respondent.flag !== undefined) await flagInterview(ctx, interviewId, { reason: respondent.flag });
  }
}

async function linkFor(ctx: Context, studyId: string, attributes: Attributes): Promise<string> {
  const { items } = await createLinks(ctx, studyId, { attributes });
  return items[0]?.token ?? '';
}

/** Every look takes some seconds. */
function walkingClock(
  { at: start, pace: [least, most] = [9, 35] }: LiveRespondent,
  random: Ground['random'],
): Context['clock'] {
  let now = start.getTime();
  return {
    now: () => {
      now += least * 1_000 + random.below((most - least) * 1_000);
      return new Date(now);
    },
  };
}

async function answerAll(
  ctx: Context,
  { ids, questions }: Planted,
  { said, probe, stopsAfter = ids.size, quote }: LiveRespondent,
): Promise<void> {
  if (stopsAfter < 0) return;
  await giveConsent(ctx, { accepted: true, version: consentVersion, quote });
  const asked = [...ids].slice(0, stopsAfter);
  for (const [index, [key, questionId]] of asked.entries()) {
    const submissionId = `sample-${index}-${key.slice(0, 20)}`;
    const value = said[key];
    if (value === undefined) {
      await skipQuestion(ctx, {
        submissionId,
        questionId,
        reason: key === 'help' ? 'prefer_not_to_say' : 'skipped',
      });
      continue;
    }
    await submitAnswer(ctx, { submissionId, questionId, value });
    const question = questions[key];
    if (question?.type !== 'open_ended' || question.config.maxProbes === 0) continue;
    const again = { submissionId: `${submissionId}-more`, questionId };
    await (probe === null
      ? skipQuestion(ctx, { ...again, reason: 'skipped' })
      : submitAnswer(ctx, { ...again, value: { text: probe } }));
  }
  if (stopsAfter < ids.size && stopsAfter % 2 === 0) await finishInterview(ctx);
}
