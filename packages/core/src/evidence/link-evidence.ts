import type { BodyOf, EvidenceCard, evidenceEndpoints, QuestionType } from '@plumbline/contracts';
import { inWorkspace, json, type Trx } from '@plumbline/db';
import { actorId, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found, invalid, notFound } from '../shared/errors.ts';
import { appendReadings } from './append-readings.ts';
import { lockQuestion, readWordings } from './queries-answers.ts';
import { insertLink, linkById, readDraftQuestion, readLinkTarget } from './queries-links.ts';
import { type EvidenceSpec, parseSpec } from './spec.ts';
import { viewLink } from './views.ts';

export type LinkInput = BodyOf<typeof evidenceEndpoints.linkEvidence>;
type EvidenceLink = Omit<EvidenceCard, 'reading' | 'question'>;

const usualRule =
  'Fixed before the first answer: read the interval, not the estimate, and decide when the planned number has answered.';

/**
 * Ties a question to a key result. Answers that are already there give the first reading at once.
 * @throws not_found for a key result, study or question that is not in this workspace,
 * invalid_input when the question's type cannot carry what is asked.
 */
export async function linkEvidence(
  ctx: Context,
  keyResultId: string,
  input: LinkInput,
): Promise<EvidenceLink> {
  const workspaceId = authorise(ctx, 'evidence.write');
  const spec = parseSpec(input.kind, input.spec);
  const id = ctx.ids.uuid();
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await checkTarget(trx, keyResultId, input.studyId, spec);
    const { kind, ...stored } = spec;
    await insertLink(trx, {
      workspace_id: workspaceId,
      id,
      key_result_id: keyResultId,
      study_id: input.studyId,
      question_id: spec.questionId,
      kind,
      spec: json(stored),
      decision_rule: input.decisionRule ?? usualRule,
      created_by: actorId(ctx),
      created_at: ctx.clock.now(),
    });
    const link = found(await linkById(trx, id), 'evidence link');
    await firstReading(ctx, trx, workspaceId, link);
    const ids = [`key-result:${keyResultId}`, `study:${input.studyId}`];
    onCommit(() => ctx.live.publish({ workspaceId, type: 'evidence', ids }));
    return viewLink(link);
  });
}

type Link = NonNullable<Awaited<ReturnType<typeof linkById>>>;

async function firstReading(ctx: Context, trx: Trx, workspaceId: string, link: Link): Promise<void> {
  await lockQuestion(trx, link.questionId);
  const [wording] = await readWordings(trx, link.questionId);
  if (wording) await appendReadings(ctx, trx, { workspaceId, links: [link], wording });
}

async function checkTarget(
  trx: Trx,
  keyResultId: string,
  studyId: string,
  spec: EvidenceSpec,
): Promise<void> {
  const target = await readLinkTarget(trx, { questionId: spec.questionId, keyResultId });
  if (!target.keyResult) throw notFound('key result');
  if (target.studyId !== studyId) throw notFound('question of this study');
  const [published] = await readWordings(trx, spec.questionId);
  const question = published ?? (await readDraftQuestion(trx, studyId, spec.questionId));
  if (question) checkType(spec, question);
}

const scored: Record<Extract<EvidenceSpec, { kind: 'experience' }>['statistic'], readonly QuestionType[]> = {
  mean: ['scale'],
  top2: ['scale'],
  nps: ['scale'],
  share: ['yes_no', 'single_choice'],
};
const reasoned: readonly QuestionType[] = ['open_ended', 'single_choice', 'multiple_choice', 'ranking'];

function checkType(spec: EvidenceSpec, question: { type: QuestionType; config: object }): void {
  const { type, config } = question;
  if (spec.kind === 'reasons') {
    if (!reasoned.includes(type))
      throw invalid('/spec/questionId', 'must be an open, choice or ranking question');
    return;
  }
  if (!scored[spec.statistic].includes(type)) {
    throw invalid('/spec/statistic', `is not a statistic of a ${type.replaceAll('_', ' ')} question`);
  }
  if (spec.statistic === 'nps' && !('preset' in config && config.preset === 'nps')) {
    throw invalid('/spec/statistic', 'needs a net promoter question');
  }
  if (type === 'single_choice' && !isOption(config, spec.optionId)) {
    throw invalid('/spec/optionId', 'must name an option of the question');
  }
  if (type === 'yes_no' && ![undefined, 'yes', 'no'].includes(spec.optionId)) {
    throw invalid('/spec/optionId', 'must be yes or no');
  }
}

function isOption(config: object, optionId: string | undefined): boolean {
  if (!('options' in config) || !Array.isArray(config.options)) return false;
  return config.options.some((option: { id: string }) => option.id === optionId);
}
