import type { QuestionInput } from '@plumbline/contracts';
import { createDeck, type Random, repeated, spoken } from './random.ts';
import { type SampleRespondent, type SampleStudy, waveOf } from './sample-study.ts';
import { contentWords, mixedWords, unhappyWords } from './satisfaction-words.ts';
import type { Timeline } from './timeline.ts';

const questions: Record<string, QuestionInput> = {
  score: {
    type: 'scale',
    text: 'How satisfied are you with getting started?',
    whyWeAsk: 'The key result itself, asked the same way in every wave.',
    required: true,
    config: { min: 1, max: 5, minLabel: 'Very dissatisfied', maxLabel: 'Very satisfied', preset: 'csat' },
  },
  why: {
    type: 'open_ended',
    text: 'What is the main reason for your answer?',
    whyWeAsk: 'A score says where we stand, not what to do.',
    config: { maxProbes: 0 },
  },
  reached: {
    type: 'yes_no',
    text: 'Have you reached what you signed up for?',
    whyWeAsk: 'Satisfaction without success would be politeness.',
    config: { allowUnsure: true, preset: 'success' },
  },
  worst: {
    type: 'single_choice',
    text: 'Which part of getting started needs the most work?',
    whyWeAsk: 'Where a point of satisfaction would be cheapest to win.',
    config: {
      options: [
        { id: 'import', label: 'The import' },
        { id: 'menu', label: 'Finding things' },
        { id: 'examples', label: 'Examples' },
        { id: 'mail', label: 'The e-mails' },
        { id: 'none', label: 'None of them' },
      ],
    },
  },
  used: {
    type: 'multiple_choice',
    text: 'What did you use to get started?',
    whyWeAsk: 'Shows what the satisfied had at hand.',
    config: {
      options: [
        { id: 'templates', label: 'Templates' },
        { id: 'tour', label: 'The tour' },
        { id: 'support', label: 'Support chat' },
        { id: 'colleague', label: 'A colleague' },
      ],
      allowOther: true,
    },
  },
  order: {
    type: 'ranking',
    text: 'What would make getting started better? Put the most important first',
    whyWeAsk: 'The order of our backlog, by those it is for.',
    config: {
      topN: 3,
      options: [
        { id: 'import', label: 'A better import' },
        { id: 'examples', label: 'Examples for my field' },
        { id: 'help', label: 'Shorter help' },
        { id: 'quiet', label: 'Fewer e-mails' },
      ],
    },
  },
};

/** How many gave 5, 4, 3, 2 and 1: means of 3.4, 3.6 and, half way, 3.8. */
const scores = {
  first: [6, 14, 12, 6, 2],
  second: [8, 16, 10, 4, 2],
  third: [8, 9, 6, 3, 0],
};

/** Two waves of forty answers, and a third in the field. */
export function satisfactionStudy(random: Random, time: Timeline): SampleStudy {
  const words = {
    content: createDeck<string>(random, contentWords),
    mixed: createDeck<string>(random, mixedWords),
    unhappy: createDeck<string>(random, unhappyWords),
  };
  const people = (counts: readonly number[], firstDay: number) =>
    random
      .shuffled(repeated(counts.map((times, index): [number, number] => [5 - index, times])))
      .map((score, index) =>
        respondent(
          random,
          { score, why: whyOf(random, words, score) },
          time.ago(firstDay - Math.floor(index / 9), `${8 + (index % 9)}:40`),
        ),
      );
  return {
    title: 'Onboarding satisfaction',
    purpose: 'Measure how satisfied new accounts are with getting started, asked the same way in every wave.',
    keyResult: 'satisfaction',
    cohort: null,
    cohortSizes: [],
    targetN: 40,
    decisionRule:
      'Fixed before the first answer: a wave counts with 40 answers. The target is reached when the interval of the mean lies at or above 4.2.',
    questions,
    waves: [
      waveOf(34, people(scores.first, 33), 1),
      waveOf(18, people(scores.second, 17), 1),
      waveOf(4, people(scores.third, 3), 0),
    ],
    evidence: (idOf) => [
      {
        keyResult: 'satisfaction',
        kind: 'experience',
        spec: { questionId: idOf('score'), statistic: 'mean' },
      },
      { keyResult: 'satisfaction', kind: 'reasons', spec: { questionId: idOf('why') } },
    ],
  };
}

type Words = Record<'content' | 'mixed' | 'unhappy', () => string>;

/** A few are content and still complain, or the other way round. */
function whyOf(random: Random, { content, mixed, unhappy }: Words, score: number): string {
  const fitting = score >= 4 ? content : score === 3 ? mixed : unhappy;
  return spoken(random, random.chance(0.1) ? mixed() : fitting());
}

function respondent(
  random: Random,
  { score, why }: { score: number; why: string },
  at: Date,
): SampleRespondent {
  const used = ['templates', 'tour', 'support', 'colleague'].filter(() => random.chance(0.4));
  return {
    attributes: { team: random.chance(0.5) ? 'small' : 'larger' },
    said: {
      score: { value: score },
      ...(random.chance(0.7) ? { why: { text: why } } : {}),
      reached: { value: random.chance(0.1) ? 'unsure' : random.chance(score / 6) ? 'yes' : 'no' },
      worst: {
        optionId: random.pick(score >= 4 ? ['none', 'import', 'examples'] : ['import', 'menu', 'mail']),
      },
      ...(used.length > 0 ? { used: { optionIds: used } } : {}),
      order: {
        order: random.shuffled(['import', 'examples', 'help', 'quiet']).slice(0, random.chance(0.9) ? 3 : 2),
      },
    },
    at,
  };
}
