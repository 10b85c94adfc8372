import type { Context } from '../../shared/context.ts';
import { createStudy, getStudy, importAnswers, publishStudy, startWave } from '../../study/index.ts';
import { linkEvidence } from '../link-evidence.ts';
import { summariseQuestion } from '../summarise-question.ts';
import type { Ground, QuestionIds } from './ground.ts';
import { hold } from './hold-interviews.ts';
import type { Planted, SampleRespondent, SampleStudy } from './sample-study.ts';
import { at } from './timeline.ts';

/** A published study with its evidence links and its waves of interviews: some imported, some held here by a link. */
export async function plantStudy(ground: Ground, sample: SampleStudy): Promise<void> {
  const { ctx, time, keyResults } = ground;
  const [first, ...later] = sample.waves;
  const then = at(ctx, time.ago(first.startsAgo, '07:00'));
  const study = await createStudy(then, {
    title: sample.title,
    purpose: sample.purpose,
    askedBy: 'Larkspur',
    keyResultId: keyResults.get(sample.keyResult) ?? null,
    cohort: sample.cohort,
    cohortSizes: sample.cohortSizes,
    targetN: sample.targetN,
    decisionRule: sample.decisionRule,
    questions: Object.values(sample.questions),
  });
  await ground.note('study', study.id);
  const ids: QuestionIds = new Map(
    Object.keys(sample.questions).map((key, index) => [key, study.questions[index]?.id ?? '']),
  );
  await publishStudy(then, study.id);
  for (const evidence of sample.evidence((key) => ids.get(key) ?? '')) {
    const { keyResult, decisionRule = study.decisionRule, ...link } = evidence;
    await linkEvidence(then, keyResults.get(keyResult) ?? '', { ...link, studyId: study.id, decisionRule });
  }
  await hear(ground, { study, ids, questions: sample.questions }, first);
  for (const wave of later) {
    await startWave(at(ctx, time.ago(wave.startsAgo, '07:00')), study.id);
    await hear(ground, { study, ids, questions: sample.questions }, wave);
  }
}

async function hear(ground: Ground, planted: Planted, wave: SampleStudy['waves'][number]): Promise<void> {
  if (wave.imported.length > 0) await importPast(ground, planted, wave.imported);
  await hold(ground, planted, wave);
  await read(ground.ctx, planted);
}

/** What was known when the wave ended, or is known now: the readings of that day. */
async function read(ctx: Context, { study, ids }: Planted): Promise<void> {
  const { closedAt } = await getStudy(ctx, study.id);
  const then = closedAt === null ? ctx : at(ctx, new Date(closedAt));
  for (const questionId of ids.values()) await summariseQuestion(then, { questionId });
}

/** Brought in on the day of the last of these answers. */
async function importPast(
  { ctx }: Ground,
  { study, ids }: Planted,
  respondents: readonly SampleRespondent[],
): Promise<void> {
  const attributes = new Set(respondents.flatMap((one) => Object.keys(one.attributes)));
  const last = new Date(Math.max(...respondents.map((one) => one.at.getTime())));
  const { rejected } = await importAnswers(at(ctx, last), study.id, {
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
