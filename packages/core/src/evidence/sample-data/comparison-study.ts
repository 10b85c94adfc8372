import type { QuestionInput } from '@plumbline/contracts';
import { createDeck, type Random, repeated, spoken } from './random.ts';
import { type SampleRespondent, type SampleStudy, waveOf } from './sample-study.ts';
import { stayWords } from './stay-words.ts';
import type { Timeline } from './timeline.ts';

const questions: Record<string, QuestionInput> = {
  first: {
    type: 'yes_no',
    text: 'Did you complete a first project in your first week?',
    whyWeAsk: 'The behaviour that we think leads to staying.',
    config: {},
  },
  clear: {
    type: 'scale',
    text: 'In your first week, how clear was it what to do next?',
    whyWeAsk: 'A second way to see a good or a bad start.',
    config: { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'Completely' },
  },
  use: {
    type: 'single_choice',
    text: 'What did you mostly use us for?',
    whyWeAsk: 'Some uses may not last, whatever the first week was like.',
    config: {
      options: [
        { id: 'client', label: 'Work for clients' },
        { id: 'internal', label: 'Internal projects' },
        { id: 'events', label: 'Events' },
        { id: 'own', label: 'My own tasks' },
      ],
      allowOther: true,
    },
  },
  features: {
    type: 'multiple_choice',
    text: 'Which of these did you use in your first month?',
    whyWeAsk: 'Finds habits that go with staying.',
    config: {
      options: [
        { id: 'summary', label: 'Monday summary' },
        { id: 'templates', label: 'Templates' },
        { id: 'calendar', label: 'Calendar' },
        { id: 'files', label: 'Files' },
        { id: 'none', label: 'None of these' },
      ],
      exclusiveOptionId: 'none',
    },
  },
  order: {
    type: 'ranking',
    text: 'What mattered most for staying or leaving?',
    whyWeAsk: 'Sets the first week against price and team.',
    config: {
      options: [
        { id: 'start', label: 'How the first weeks went' },
        { id: 'price', label: 'The price' },
        { id: 'team', label: 'Whether the team joined in' },
        { id: 'fit', label: 'How well it fits our work' },
      ],
    },
  },
  why: {
    type: 'open_ended',
    text: 'What was the main reason that you stayed, or left?',
    whyWeAsk: 'The reason in their own words, before ours.',
    config: { maxProbes: 0 },
  },
};

type Outcome = keyof typeof stayWords;
type Person = { outcome: Outcome; first: 'yes' | 'no' };

/** Thirty accounts that stayed and thirty that left: 18 and 7 of them had completed a first project. */
export function comparisonStudy(random: Random, time: Timeline): SampleStudy {
  const deckOf = (outcome: Outcome, first: Person['first']) =>
    createDeck<string>(random, stayWords[outcome][first]);
  const words = {
    retained: { yes: deckOf('retained', 'yes'), no: deckOf('retained', 'no') },
    churned: { yes: deckOf('churned', 'yes'), no: deckOf('churned', 'no') },
  };
  const people = random
    .shuffled(
      repeated<Person>([
        [{ outcome: 'retained', first: 'yes' }, 18],
        [{ outcome: 'retained', first: 'no' }, 12],
        [{ outcome: 'churned', first: 'yes' }, 7],
        [{ outcome: 'churned', first: 'no' }, 23],
      ]),
    )
    .map((person, index) => ({
      ...respondent(random, person, spoken(random, words[person.outcome][person.first]())),
      at: time.ago(26 - Math.floor(index / 10), `${8 + (index % 10)}:20`),
    }));
  return {
    title: 'Retained and churned, compared',
    purpose: 'See whether accounts that stayed and accounts that left differ in their first week.',
    keyResult: 'first_project',
    cohort: null,
    cohortSizes: [
      { attribute: 'outcome', value: 'retained', size: 520 },
      { attribute: 'outcome', value: 'churned', size: 480 },
    ],
    targetN: people.length,
    decisionRule:
      'Fixed before the first answer: thirty accounts that stayed and thirty that left. Without a clear difference we stop treating the first project as the indicator.',
    questions,
    waves: [waveOf(28, people, 2)],
    evidence: (idOf) => [
      {
        keyResult: 'first_project',
        kind: 'contrast',
        spec: {
          behaviour: { questionId: idOf('first'), optionIds: ['yes'] },
          outcome: { attribute: 'outcome', yes: 'retained', no: 'churned' },
          design: 'outcome_sampled',
          claim: { comparator: 'at_least', ratio: 3 },
        },
      },
      {
        keyResult: 'retention',
        kind: 'reasons',
        spec: { questionId: idOf('why'), cohort: { attribute: 'outcome', values: ['churned'] } },
      },
      {
        keyResult: 'retention',
        kind: 'reasons',
        spec: { questionId: idOf('features'), cohort: { attribute: 'outcome', values: ['retained'] } },
      },
    ],
  };
}

function respondent(
  random: Random,
  { outcome, first }: Person,
  why: string,
): Pick<SampleRespondent, 'attributes' | 'said'> {
  const stayed = outcome === 'retained';
  const used = ['summary', 'templates', 'calendar', 'files'].filter(() => random.chance(stayed ? 0.5 : 0.25));
  const order = random.shuffled(['start', 'price', 'team', 'fit']);
  const clear = (first === 'yes' ? 3 : 2) + random.below(3) - (random.chance(0.3) ? 1 : 0);
  return {
    attributes: { outcome },
    said: {
      first: { value: first },
      clear: { value: Math.min(5, Math.max(1, clear)) },
      use: { optionId: random.pick(['client', 'internal', 'internal', 'events', 'own']) },
      features: { optionIds: used.length > 0 ? used : ['none'] },
      order: { order: stayed ? ['team', ...order.filter((id) => id !== 'team')] : order },
      ...(random.chance(0.75) ? { why: { text: why } } : {}),
    },
  };
}
