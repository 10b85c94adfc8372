import type { QuestionInput } from '@plumbline/contracts';
import { frictionMore, frictionWords } from './friction-words.ts';
import { createDeck, type Random, repeated, spoken } from './random.ts';
import type { LiveRespondent, Said, SampleRespondent, SampleStudy } from './sample-study.ts';
import type { Timeline } from './timeline.ts';

const questions: Record<string, QuestionInput> = {
  help: {
    type: 'yes_no',
    text: 'Did anyone help you set up your first project?',
    whyWeAsk: 'Accounts with a helper may get further; then the remedy is people, not pages.',
    config: { allowUnsure: true },
  },
  reason: {
    type: 'single_choice',
    text: 'What mainly got in the way of a first project?',
    whyWeAsk: 'Tells friction we can fix from accounts that had no project to begin with.',
    config: {
      options: [
        { id: 'unsure', label: 'Unsure what to put in it', tag: 'fixable' },
        { id: 'import', label: 'Importing existing work', tag: 'fixable' },
        { id: 'waiting', label: 'Waiting for teammates or approval', tag: 'fixable' },
        { id: 'steps', label: 'Set-up took too long', tag: 'fixable' },
        { id: 'no_project', label: 'No real project that week', tag: 'mismatch' },
        { id: 'fine', label: 'Nothing, it went fine', tag: 'none' },
      ],
      allowOther: true,
    },
  },
  tried: {
    type: 'multiple_choice',
    text: 'Which of these did you try in your first week?',
    whyWeAsk: 'Shows which of the ways in people find by themselves.',
    config: {
      options: [
        { id: 'template', label: 'Started from a template' },
        { id: 'spreadsheet', label: 'Imported a spreadsheet' },
        { id: 'invite', label: 'Invited a teammate' },
        { id: 'tour', label: 'Took the tour' },
        { id: 'help', label: 'Read a help page' },
        { id: 'none', label: 'None of these' },
      ],
      exclusiveOptionId: 'none',
    },
  },
  ease: {
    type: 'scale',
    text: 'How easy was it to get your first project going?',
    whyWeAsk: 'If it felt easy and still did not happen, effort is not the reason.',
    config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy' },
  },
  recommend: {
    type: 'scale',
    text: 'How likely are you to recommend us to a colleague?',
    whyWeAsk: 'A first look at whether a hard start costs goodwill.',
    config: { min: 0, max: 10, minLabel: 'Not at all likely', maxLabel: 'Very likely', preset: 'nps' },
  },
  order: {
    type: 'ranking',
    text: 'Put these in the order they would have helped you',
    whyWeAsk: 'Says what to try first.',
    config: {
      randomize: true,
      options: [
        { id: 'template', label: 'A template for my first project' },
        { id: 'columns', label: 'Import that keeps my columns' },
        { id: 'examples', label: 'Examples from teams like ours' },
        { id: 'person', label: 'A person to set it up with' },
        { id: 'short', label: 'A shorter sign-up' },
      ],
    },
  },
  stuck: {
    type: 'open_ended',
    text: 'Tell me about the moment you got stuck',
    whyWeAsk: 'The reasons in people’s own words; our list may miss the one that matters.',
    shownToRespondents: 'Tell it as it happened.',
    config: { maxProbes: 1, standardProbes: ['What would have made it easier for you at that moment?'] },
  },
};

type Reason = keyof typeof frictionWords;
const below = { attribute: 'first_project', values: ['no'] };
const importedCount = 30;

/** Reasons of those below the line, and of those who got there. */
const reasons: [boolean, Reason][] = [
  ...repeated<Reason>([
    ['unsure', 14],
    ['import', 10],
    ['waiting', 6],
    ['no_project', 7],
    ['steps', 3],
  ]).map((reason): [boolean, Reason] => [false, reason]),
  ...repeated<Reason>([
    ['fine', 6],
    ['steps', 4],
    ['unsure', 4],
    ['import', 4],
    ['waiting', 2],
  ]).map((reason): [boolean, Reason] => [true, reason]),
];

/** Sixty finished interviews, half of them imported, and some that stopped on the way. */
export function frictionStudy(random: Random, time: Timeline): SampleStudy {
  const words = wordsByReason(random);
  const people = random.shuffled(reasons).map(
    ([gotThere, reason], index): SampleRespondent => ({
      attributes: { first_project: gotThere ? 'yes' : 'no', team: random.chance(0.55) ? 'small' : 'larger' },
      said: saidBy(random, words, { gotThere, reason }),
      at: time.ago(
        6 - (index % 6),
        `${String(8 + random.below(11)).padStart(2, '0')}:${10 + random.below(49)}`,
      ),
    }),
  );
  const held = people.slice(importedCount).map(
    (person): LiveRespondent => ({
      ...person,
      probe: random.chance(0.6) ? random.pick(frictionMore) : null,
      quote: random.chance(0.8),
    }),
  );
  const unfinished = people.slice(0, 8).map(
    (person, index): LiveRespondent => ({
      ...person,
      probe: null,
      quote: false,
      stopsAfter: index < 4 ? -1 : index - 3,
    }),
  );
  return {
    title: 'First-week friction',
    purpose: 'Find out what keeps new accounts from a first real project in their first week.',
    keyResult: 'first_project',
    cohort: below,
    targetN: 80,
    decisionRule:
      'Fixed before the first answer. If fixable friction explains at least half of the answers below the line, keep the target of 65 %; if the whole interval lies below one half, change it; otherwise ask 50 more.',
    publishedAgo: 7,
    questions,
    imported: people.slice(0, importedCount),
    live: [...held, ...unfinished],
    evidence: [
      { keyResult: 'first_project', question: 'stuck', kind: 'reasons', cohort: below },
      { keyResult: 'first_project', question: 'reason', kind: 'reasons', cohort: below },
    ],
  };
}

type Words = Record<Reason, () => string>;

function wordsByReason(random: Random): Words {
  return {
    unsure: createDeck<string>(random, frictionWords.unsure),
    import: createDeck<string>(random, frictionWords.import),
    waiting: createDeck<string>(random, frictionWords.waiting),
    steps: createDeck<string>(random, frictionWords.steps),
    no_project: createDeck<string>(random, frictionWords.no_project),
    fine: createDeck<string>(random, frictionWords.fine),
  };
}

function saidBy(
  random: Random,
  words: Words,
  { gotThere, reason }: { gotThere: boolean; reason: Reason },
): Said {
  // Some tick one thing and tell another.
  const told = random.chance(0.1) ? random.pick<Reason>(['unsure', 'import', 'fine']) : reason;
  const hard = reason === 'fine' ? 4 : reason === 'no_project' ? 3 : 2;
  const ease = Math.min(5, Math.max(1, hard + random.below(3) - (gotThere ? 0 : 1)));
  return {
    ...(random.chance(0.94) ? { help: { value: random.chance(gotThere ? 0.6 : 0.3) ? 'yes' : 'no' } } : {}),
    ...(random.chance(0.97)
      ? { reason: random.chance(0.04) ? { other: 'The app was down that day' } : { optionId: reason } }
      : {}),
    tried: { optionIds: triedBy(random, reason) },
    ...(random.chance(0.97) ? { ease: { value: ease } } : {}),
    recommend: { value: Math.min(10, ease + 3 + random.below(5)) },
    ...(random.chance(0.95) ? { order: { order: orderBy(random, reason) } } : {}),
    ...(random.chance(0.95) ? { stuck: { text: spoken(random, words[told]()) } } : {}),
  };
}

function triedBy(random: Random, reason: Reason): string[] {
  const shares = {
    template: 0.55,
    spreadsheet: reason === 'import' ? 1 : 0.25,
    invite: 0.35,
    tour: 0.28,
    help: 0.2,
  };
  const tried = Object.entries(shares).flatMap(([id, share]) => (random.chance(share) ? [id] : []));
  return tried.length > 0 ? tried : ['none'];
}

function orderBy(random: Random, reason: Reason): string[] {
  const wanted: Record<Reason, string> = {
    unsure: 'template',
    import: 'columns',
    waiting: 'person',
    steps: 'short',
    no_project: 'examples',
    fine: 'template',
  };
  const first = wanted[reason];
  const others = random.shuffled(
    ['template', 'columns', 'examples', 'person', 'short'].filter((id) => id !== first),
  );
  const order = random.chance(0.8) ? [first, ...others] : [...others, first];
  return random.chance(0.08) ? order.slice(0, 2) : order;
}
