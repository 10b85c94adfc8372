import type { QuestionOf } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { type LlmPort, type ProbeInput, probe } from '@plumbline/llm';
import type { Context } from '../shared/context.ts';
import { maskAnswer } from '../shared/mask.ts';
import { recordedCall } from '../shared/recorded-call.ts';
import { probesOf } from './built-in-moderator.ts';
import { checkProbe } from './check-probe.ts';
import { shownStudy } from './interview-state.ts';
import { awaitedTurn, lastSaidTo, probesAsked } from './log.ts';
import type { AskedTurn, Decision, MachineState } from './machine-types.ts';
import { isSkipped, noteReply } from './model-breaker.ts';
import type { InterviewInStudy } from './read-interview.ts';

const defaultProbeMs = 4_000;

/**
 * What the model decides about the answer that the interview waits at. It is shown the question, what the team wrote about it,
 * and this respondent's words to this question, masked. Its probe is checked whole; one that fails is not shown.
 */
export async function askModel(ctx: Context, llm: LlmPort, interview: InterviewInStudy): Promise<Decision> {
  const { workspaceId, state } = interview;
  const question = state.questions.find(({ id }) => id === awaitedTurn(state)?.questionId);
  if (!question) throw new Error('a probe was to be decided while nothing waits for it');
  const input = inputOf(interview, question);
  const { request, read } = probe(input);
  const timeoutMs = ctx.probeMs ?? defaultProbeMs;
  const by = { model: llm.model, promptVersion: request.promptVersion };
  if (isSkipped(llm, ctx.clock.now())) return { by: 'built_in', stoodInFor: 'late', ...by };
  const result = await recordedCall({ ctx, workspaceId, llm, runId: null }, { ...request, timeoutMs });
  noteReply(llm, { late: !result.ok && result.reason === 'timeout', now: ctx.clock.now() });
  if (!result.ok) {
    return { by: 'built_in', stoodInFor: result.reason === 'timeout' ? 'late' : 'failed', ...by };
  }
  const words = read(result.value);
  const fault = words === null ? null : checkProbe(words, { ...input, questions: state.questions });
  if (fault === null) return { by: 'model', probe: words, ...by };
  ctx.logger.info('probe refused', { fault });
  return { by: 'built_in', stoodInFor: 'refused', ...by };
}

function inputOf(interview: InterviewInStudy, question: PublishedQuestion): ProbeInput {
  const { state } = interview;
  const words = question.translations?.[state.language];
  const open = question.type === 'open_ended' ? question.config : null;
  const asked = probesAsked(state, question.id);
  return {
    language: state.language,
    purpose: shownStudy(interview).purpose,
    question: words?.text?.trim() || question.text,
    whyWeAsk: question.whyWeAsk,
    instructions: open?.probeInstructions ?? '',
    doneWhen: open?.doneWhen ?? '',
    probesAsked: asked,
    probesLeft: probesOf(question) - asked.length,
    answers: answersTo(state, question).map((text) => maskAnswer(text, Object.values(state.attributes))),
  };
}

/** The newest words to the question and to each of its probes, in the order they were asked. */
function answersTo(state: MachineState, question: PublishedQuestion): string[] {
  const asked = state.turns.filter(
    (turn): turn is AskedTurn =>
      (turn.kind === 'question' || turn.kind === 'probe') && turn.questionId === question.id,
  );
  const main = asked.findLast(({ kind }) => kind === 'question');
  const probes = asked.filter(({ kind }) => kind === 'probe');
  return [...(main ? [main] : []), ...probes].map((turn) => {
    const said = lastSaidTo(state, turn);
    if (!said || said.kind === 'skip') return '(no answer)';
    if ('text' in said.value) return said.value.text;
    return question.type === 'scale' && 'value' in said.value
      ? pointWords(question.config, said.value.value)
      : '';
  });
}

function pointWords({ min, max, minLabel, maxLabel }: QuestionOf<'scale'>['config'], point: unknown): string {
  const end = (at: number, label: string) => (label === '' ? `${at}` : `${at} (${label})`);
  return `${point} on a scale from ${end(min, minLabel)} to ${end(max, maxLabel)}`;
}
