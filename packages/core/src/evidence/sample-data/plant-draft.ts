import type { QuestionInput } from '@plumbline/contracts';
import { createStudy } from '../../study/index.ts';
import type { Ground } from './ground.ts';
import { at } from './timeline.ts';

const questions: QuestionInput[] = [
  {
    type: 'open_ended',
    text: 'What would a first project be, in your work?',
    whyWeAsk: 'Our example projects come from our own heads.',
    config: { maxProbes: 1, standardProbes: ['When did you last begin such a thing?'] },
  },
  {
    type: 'scale',
    text: 'How much would you want it planned in one place?',
    whyWeAsk: 'A project nobody wants planned is no first project.',
    config: { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'Very much' },
  },
];

/** A study that nobody has published yet. */
export async function plantDraft({ ctx, time, keyResults, note }: Ground): Promise<void> {
  const study = await createStudy(at(ctx, time.ago(1, '16:00')), {
    title: 'What a first project is for',
    purpose: 'Learn what people would plan first, before we write more examples.',
    askedBy: 'Larkspur',
    keyResultId: keyResults.get('first_project') ?? null,
    targetN: 30,
    questions,
  });
  await note('study', study.id);
}
