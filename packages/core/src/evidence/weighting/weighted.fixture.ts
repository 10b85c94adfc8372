import type { CohortSize, QuestionInput, Study } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { createStudy, importAnswers, publishStudy } from '../../study/index.ts';
import { summarised } from '../asked.fixture.ts';

const options = [
  { id: 'start', label: 'Where to start', tag: 'fixable' as const },
  { id: 'need', label: 'No need', tag: 'mismatch' as const },
  { id: 'against', label: 'Against it', tag: 'objection' as const },
];
export const questions: QuestionInput[] = [
  { type: 'yes_no', text: 'Did you get there?', config: { allowUnsure: true } },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5, preset: 'csat' } },
  { type: 'single_choice', text: 'What stopped you?', config: { options } },
];

export type Person = {
  plan?: string | undefined;
  size?: string | undefined;
  there?: 'yes' | 'no' | undefined;
  ease?: number;
  why?: 'start' | 'need' | 'against';
};

/** A published study whose groups have known sizes. */
export async function sized(
  ctx: Context,
  cohortSizes: CohortSize[],
  given: { keyResultId?: string; targetN?: number; excludeFlagged?: boolean } = {},
): Promise<Study> {
  const { id } = await createStudy(ctx, { title: 'First week', questions, cohortSizes, ...given });
  return publishStudy(ctx, id);
}

/** People who answer it, in this order; what the worker does then. */
export async function come(ctx: Context, study: Study, people: readonly Person[]): Promise<string[]> {
  const [there = '', ease = '', why = ''] = study.questions.map(({ id }) => id);
  const { rejected, interviewIds } = await importAnswers(ctx, study.id, {
    format: 'jsonl',
    data: people.map((one) => JSON.stringify(one)).join('\n'),
    map: {
      there: { questionId: there },
      ease: { questionId: ease },
      why: { questionId: why },
      plan: { attribute: 'plan' },
      size: { attribute: 'size' },
    },
    consent: 'They agreed.',
  });
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  await summarised(ctx, study);
  return interviewIds;
}

export const plans = (known: Record<string, number>): CohortSize[] =>
  Object.entries(known).map(([value, size]) => ({ attribute: 'plan', value, size }));

/** So many alike, the marks spread evenly over the order of arrival. */
export function mixed(...groups: [count: number, one: Person][]): Person[] {
  return groups
    .flatMap(([count, one]) => Array.from({ length: count }, () => one))
    .map((one, at) => ({ one, place: (at * 0.618034) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
