import type { AnswerValue, Persona } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { type Random, shuffled } from '@plumbline/stats';
import type { AskedTurn, MachineEvent } from './machine-types.ts';

/** What this respondent says to what stands open. */
export type Respondent = (
  question: PublishedQuestion,
  asked: AskedTurn,
) => Extract<MachineEvent, { type: 'answer' | 'skip' }>;

/**
 * Somebody who answers every type of question, always the same way for the same draws. They know nothing of the
 * subject: what they say shows how a script runs, never what people think.
 */
export function simulatedRespondent(persona: Persona, random: Random): Respondent {
  const manner = manners[persona];
  return (question, asked) => {
    const { id: questionId } = question;
    if (random() < manner.skips) {
      return {
        type: 'skip',
        questionId,
        reason: question.required && asked.kind === 'question' ? 'prefer_not_to_say' : 'skipped',
      };
    }
    const value = asked.kind === 'probe' ? inWords(manner, random) : valueFor(question, manner, random);
    return { type: 'answer', questionId, value };
  };
}

interface Manner {
  /** Share of what they are asked that they leave out. */
  skips: number;
  sentences: [least: number, most: number];
}

const manners: Record<Persona, Manner> = {
  typical: { skips: 0.03, sentences: [1, 2] },
  talkative: { skips: 0, sentences: [3, 6] },
  brief: { skips: 0.08, sentences: [0, 0] },
  reluctant: { skips: 0.4, sentences: [0, 1] },
};

function valueFor(question: PublishedQuestion, manner: Manner, random: Random): AnswerValue {
  switch (question.type) {
    case 'open_ended':
      return inWords(manner, random);
    case 'scale':
      return { value: between(random, question.config.min, question.config.max) };
    case 'single_choice': {
      const { options, allowOther } = question.config;
      if (allowOther && random() < 0.1) return { other: 'Something that is not on your list' };
      return { optionId: options[between(random, 0, options.length - 1)]?.id ?? '' };
    }
    case 'multiple_choice':
      return { optionIds: severalOf(question.config, random) };
    case 'ranking': {
      const { options, topN } = question.config;
      return {
        order: shuffled(
          random,
          options.map(({ id }) => id),
        ).slice(0, topN ?? options.length),
      };
    }
    case 'yes_no': {
      const answers = question.config.allowUnsure
        ? (['yes', 'no', 'unsure'] as const)
        : (['yes', 'no'] as const);
      return { value: answers[between(random, 0, answers.length - 1)] ?? 'yes' };
    }
    default:
      return question satisfies never;
  }
}

function severalOf(
  { options, min, max, exclusiveOptionId }: Extract<PublishedQuestion, { type: 'multiple_choice' }>['config'],
  random: Random,
): string[] {
  const mayExclude = exclusiveOptionId !== undefined && min <= 1;
  if (mayExclude && random() < 1 / options.length) return [exclusiveOptionId];
  const others = options.map(({ id }) => id).filter((id) => id !== exclusiveOptionId);
  const least = Math.min(Math.max(min, 1), others.length);
  const most = Math.max(least, Math.min(max ?? others.length, others.length));
  return shuffled(random, others).slice(0, between(random, least, most));
}

function inWords({ sentences: [least, most] }: Manner, random: Random): { text: string } {
  const count = between(random, least, most);
  if (count === 0) return { text: pick(random, brief) };
  return { text: shuffled(random, sentences).slice(0, count).join(' ') };
}

function pick(random: Random, list: readonly string[]): string {
  return list[between(random, 0, list.length - 1)] ?? '';
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

const brief = ['It was fine.', 'Took a while.', 'Hard to say.', 'It did not work the first time.'];
const sentences = [
  'I set it up one evening and came back to it the next day.',
  'At first I did not see where to begin.',
  'A colleague showed me how they do it.',
  'The part in the middle took longer than I had planned.',
  'I wrote it down on paper and copied it over later.',
  'In the end it was easier than I had thought.',
  'I would have liked to see an example first.',
  'We use something else for the rest of it.',
];
