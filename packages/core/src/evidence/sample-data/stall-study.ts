import type { QuestionInput } from '@plumbline/contracts';
import { createDeck, type Random } from './random.ts';
import { type SampleRespondent, type SampleStudy, waveOf } from './sample-study.ts';
import { stallWords } from './stall-words.ts';
import type { Timeline } from './timeline.ts';

const questions: Record<string, QuestionInput> = {
  reason: {
    type: 'single_choice',
    text: 'What kept you from a first project in your first week?',
    whyWeAsk: 'Tells what we could have fixed from accounts that had nothing to plan.',
    required: true,
    config: {
      options: [
        { id: 'start', label: 'I did not know what to start with', tag: 'fixable' },
        { id: 'import', label: 'My existing work would not come in', tag: 'fixable' },
        { id: 'waiting', label: 'I was waiting for somebody', tag: 'fixable' },
        { id: 'no_need', label: 'I had nothing to plan', tag: 'mismatch' },
        { id: 'elsewhere', label: 'Our projects are in another tool', tag: 'mismatch' },
        { id: 'unknown', label: 'I cannot say', tag: 'unclear' },
      ],
    },
  },
  need: {
    type: 'single_choice',
    text: 'If that had been out of your way, what would you have done?',
    whyWeAsk: 'Asked of those whom something stopped: is a first project what they came for?',
    config: {
      options: [
        { id: 'that_week', label: 'Set up a project that week', tag: 'none' },
        { id: 'later', label: 'Set one up later', tag: 'none' },
        { id: 'never', label: 'I do not need a project', tag: 'objection' },
      ],
    },
  },
  told: {
    type: 'open_ended',
    text: 'How did it go, in your words?',
    whyWeAsk: 'The tick says where it stopped, the story says how.',
    config: { maxProbes: 0 },
  },
};

type Reason = keyof typeof stallWords;
const below = { attribute: 'first_project', values: ['no'] };

/** Whom something stopped, and what they would have done without it; the others were not asked. */
const stopped: [Reason, string][] = [
  ['start', 'that_week'],
  ['import', 'that_week'],
  ['start', 'later'],
  ['waiting', 'that_week'],
  ['import', 'that_week'],
  ['start', 'that_week'],
  ['waiting', 'later'],
  ['import', 'later'],
  ['start', 'that_week'],
  ['import', 'that_week'],
];
const mismatched: Reason[] = [
  'no_need',
  'elsewhere',
  'no_need',
  'no_need',
  'elsewhere',
  'no_need',
  'no_need',
  'elsewhere',
];
/** The last two came by a link. */
const last: [Reason, string][] = [
  ['waiting', 'that_week'],
  ['start', 'later'],
];

/** Twenty accounts below the line: 12 name something we can fix, and none of those says that it needs no project. */
export function stallStudy(random: Random, time: Timeline): SampleStudy {
  const words: Record<Reason, () => string> = {
    start: createDeck<string>(random, stallWords.start),
    import: createDeck<string>(random, stallWords.import),
    waiting: createDeck<string>(random, stallWords.waiting),
    no_need: createDeck<string>(random, stallWords.no_need),
    elsewhere: createDeck<string>(random, stallWords.elsewhere),
  };
  const imported = random.shuffled<[Reason, string?]>([
    ...stopped,
    ...mismatched.map((reason): [Reason] => [reason]),
  ]);
  const people = [...imported, ...last].map(
    ([reason, need], index): SampleRespondent => ({
      attributes: { first_project: 'no', team: random.chance(0.6) ? 'small' : 'larger' },
      said: {
        reason: { optionId: reason },
        ...(need === undefined ? {} : { need: { optionId: need } }),
        told: { text: words[reason]() },
      },
      at: time.ago(25 - Math.floor(index / 4), `${10 + (index % 4)}:45`),
    }),
  );
  return {
    title: 'Why first projects stall',
    purpose: 'Find out how much of the gap to 65 % lies with us, among accounts without a first project.',
    keyResult: 'first_project',
    cohort: below,
    cohortSizes: [],
    targetN: people.length,
    decisionRule:
      'Fixed before the first answer: keep the target of 65 % if the ceiling’s lower limit reaches it, change it if the upper limit stays below, otherwise ask 20 more.',
    questions,
    waves: [waveOf(27, people, last.length)],
    evidence: (idOf) => [
      {
        keyResult: 'first_project',
        kind: 'reach',
        spec: { questionId: idOf('reason'), cohort: below, baseline: 0.44, target: 0.65 },
      },
      {
        keyResult: 'first_project',
        kind: 'reasons',
        spec: { questionId: idOf('reason'), cohort: below, claim: { tag: 'fixable', atLeast: 0.5 } },
        decisionRule:
          'Fixed before the first answer: if something we can fix stopped at least half, keep the target; if the whole interval lies below one half, change it.',
      },
      {
        keyResult: 'first_project',
        kind: 'objection',
        spec: { questionId: idOf('need'), cohort: below, line: 0.2 },
        decisionRule:
          'Fixed before the first answer: if fewer than one in five do not need a project, the key result is about something real.',
      },
    ],
  };
}
