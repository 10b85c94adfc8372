import type { QuestionInput, Study } from '@plumbline/contracts';
import { createCycle, createKeyResult, createMetric, createObjective, createTeam } from '../okr/index.ts';
import type { Context } from '../shared/context.ts';
import { createStudy, importAnswers, publishStudy } from '../study/index.ts';
import { summariseQuestion } from './summarise-question.ts';
import { summariseStudy } from './summarise-study.ts';

const options = [
  { id: 'start', label: 'Where to start', tag: 'fixable' as const },
  { id: 'import', label: 'Import', tag: 'fixable' as const },
  { id: 'need', label: 'No need', tag: 'mismatch' as const },
];

export const sixQuestions: QuestionInput[] = [
  { type: 'open_ended', text: 'What got in the way?', config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5, preset: 'csat' } },
  { type: 'single_choice', text: 'What mainly?', config: { options, allowOther: true } },
  { type: 'multiple_choice', text: 'What else?', config: { options } },
  { type: 'ranking', text: 'In which order?', config: { options } },
  { type: 'yes_no', text: 'Did you get there?', config: {} },
];

export type Line = Partial<
  Record<'open' | 'scale' | 'single' | 'multiple' | 'ranking' | 'yesNo' | 'cohort', unknown>
>;

const fields = ['open', 'scale', 'single', 'multiple', 'ranking', 'yesNo'] as const;

export async function keyResult(
  ctx: Context,
  given: Partial<Parameters<typeof createKeyResult>[2]> & { unit?: 'percent' | 'score' } = {},
): Promise<string> {
  const { unit = 'percent', ...rest } = given;
  const shared = { definition: '', population: '', dataSource: '' };
  const metric = await createMetric(ctx, { name: 'First projects', unit, ...shared });
  const team = await createTeam(ctx, { name: 'Activation' });
  const cycle = await createCycle(ctx, { title: 'Q2', start: '2026-04-01', end: '2026-06-30' });
  const objective = await createObjective(ctx, {
    cycleId: cycle.id,
    teamId: team.id,
    level: 'team',
    title: 'Value in the first week',
    servesKeyResultId: null,
  });
  const created = await createKeyResult(ctx, objective.id, {
    title: 'Accounts complete a first project',
    kind: 'leading',
    commitment: 'aspirational',
    metricId: metric.id,
    direction: 'increase',
    baseline: 44,
    target: 65,
    population: 'new accounts',
    dataSource: '',
    predictsKeyResultId: null,
    ...rest,
  });
  return created.id;
}

/** A published study of all six types. */
export async function sixTypes(ctx: Context, keyResultId: string | null = null): Promise<Study> {
  const study = await createStudy(ctx, { title: 'First week', keyResultId, questions: sixQuestions });
  return publishStudy(ctx, study.id);
}

/** Answers of respondents, one line each, as finished interviews. */
export async function answered(ctx: Context, study: Study, lines: readonly Line[]): Promise<string[]> {
  const map = Object.fromEntries(
    fields.map((field, index) => [field, { questionId: study.questions[index]?.id ?? '' }]),
  );
  const { rejected, interviewIds } = await importAnswers(ctx, study.id, {
    format: 'jsonl',
    data: lines.map((line) => JSON.stringify(line)).join('\n'),
    map: { ...map, cohort: { attribute: 'cohort' } },
    consent: 'They agreed.',
  });
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  return interviewIds;
}

/** What the worker does after answers arrive. */
export async function summarised(ctx: Context, study: Study): Promise<void> {
  for (const { id } of study.questions) await summariseQuestion(ctx, { questionId: id });
  await summariseStudy(ctx, { studyId: study.id });
}

export function questionOf(study: Study, type: QuestionInput['type']): string {
  const question = study.questions.find((one) => one.type === type);
  if (!question) throw new Error(`no ${type}`);
  return question.id;
}
