import type { Study } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { createStudy, importAnswers, publishStudy } from '../../study/index.ts';
import { linkEvidence } from '../link-evidence.ts';
import type { Ground, QuestionIds } from './ground.ts';
import { hold } from './hold-interviews.ts';
import type { SampleEvidence, SampleRespondent, SampleStudy } from './sample-study.ts';
import { at } from './timeline.ts';

/** A published study with its evidence links and its interviews: some imported, some held here by a link. */
export async function plantStudy(ground: Ground, sample: SampleStudy): Promise<void> {
  const then = at(ground.ctx, ground.time.ago(sample.publishedAgo, '07:00'));
  const study = await createStudy(then, {
    title: sample.title,
    purpose: sample.purpose,
    askedBy: 'Larkspur',
    keyResultId: ground.keyResults.get(sample.keyResult) ?? null,
    cohort: sample.cohort,
    targetN: sample.targetN,
    decisionRule: sample.decisionRule,
    questions: Object.values(sample.questions),
  });
  await ground.note('study', study.id);
  const ids: QuestionIds = new Map(
    Object.keys(sample.questions).map((key, index) => [key, study.questions[index]?.id ?? '']),
  );
  await publishStudy(then, study.id);
  for (const evidence of sample.evidence) await plantEvidence(ground, then, { study, ids, evidence });
  if (sample.imported.length > 0) await importPast(ground.ctx, study, ids, sample.imported);
  await hold(ground, study, ids, sample);
}

function plantEvidence(
  { keyResults }: Ground,
  then: Context,
  { study, ids, evidence }: { study: Study; ids: QuestionIds; evidence: SampleEvidence },
) {
  const { keyResult, question, ...rest } = evidence;
  const questionId = ids.get(question) ?? '';
  const shared = { studyId: study.id, decisionRule: study.decisionRule };
  const keyResultId = keyResults.get(keyResult) ?? '';
  if (rest.kind === 'reasons') {
    const spec = { questionId, cohort: rest.cohort ?? null };
    return linkEvidence(then, keyResultId, { kind: 'reasons', ...shared, spec });
  }
  const { kind, ...statistic } = rest;
  return linkEvidence(then, keyResultId, { kind, ...shared, spec: { questionId, ...statistic } });
}

async function importPast(
  ctx: Context,
  study: Study,
  ids: QuestionIds,
  respondents: readonly SampleRespondent[],
): Promise<void> {
  const attributes = new Set(respondents.flatMap((one) => Object.keys(one.attributes)));
  const { rejected } = await importAnswers(ctx, study.id, {
    format: 'jsonl',
    data: respondents
      .map(({ said, attributes, at }) =>
        JSON.stringify({ ...said, ...attributes, answeredAt: at.toISOString() }),
      )
      .join('\n'),
    map: {
      ...Object.fromEntries([...ids].map(([key, questionId]) => [key, { questionId }])),
      ...Object.fromEntries([...attributes].map((attribute) => [attribute, { attribute }])),
      answeredAt: { answeredAt: true },
    },
    consent: 'Invented respondents of the sample data.',
  });
  if (rejected.length > 0) throw new Error(`sample answer refused: ${JSON.stringify(rejected[0])}`);
}
