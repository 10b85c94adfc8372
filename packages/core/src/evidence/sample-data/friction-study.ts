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
const importedCount = 22;

/** Reasons of those below the line, and of those who got there; three of the former pass the question over. */
const reasons: [boolean, Reason | null][] = [
  ...repeated<Reason | null>([
    ['unsure', 9],
    ['import', 6],
    ['waiting', 4],
    ['steps', 2],
    ['no_project', 10],
    [null, 3],
  ]).map((reason): [boolean, Reason | null] => [false, reason]),
  ...repeated<Reason>([
    ['fine', 5],
    ['steps', 2],
    ['unsure', 3],
    ['import', 2],
  ]).map((reason): [boolean, Reason] => [true, reason]),
];

/** Forty-six finished interviews, half of them imported, two of the others flagged, and some that stopped on the way. */
export function frictionStudy(random: Random, time: Timeline): SampleStudy {
  const words = wordsByReason(random);
  const people = random.shuffled(reasons).map(
    ([gotThere, reason], index): SampleRespondent => ({
      attributes: { first_project: gotThere ? 'yes' : 'no', team: random.chance(0.55) ? 'small' : 'larger' },
      said: saidBy(random, words, { gotThere, reason }),
      at: time.ago(6 - Math.floor(index / 8), `${9 + (index % 8)}:${10 + random.below(49)}`),
    }),
  );
  const held = people.slice(importedCount).map(
    (person): LiveRespondent => ({
      ...person,
      probe: random.chance(0.6) ? random.pick(frictionMore) : null,
      quote: random.chance(0.8),
    }),
  );
  const unfinished = people.slice(0, 6).map(
    (person, index): LiveRespondent => ({
      ...person,
      probe: null,
      quote: false,
      stopsAfter: index < 3 ? -1 : index - 2,
    }),
  );
  return {
    title: 'First-week friction',
    purpose: 'Find out what keeps new accounts from a first real project in their first week.',
    keyResult: 'first_project',
    cohort: below,
    cohortSizes: [],
    targetN: 60,
    decisionRule:
      'Fixed before the first answer. If fixable friction explains at least half of the answers below the line, keep the target of 65 %; if the whole interval lies below one half, change it; otherwise ask 50 more.',
    questions,
    waves: [
      { startsAgo: 7, imported: people.slice(0, importedCount), live: [...flagged(held), ...unfinished] },
    ],
    evidence: (idOf) => [
      { keyResult: 'first_project', kind: 'reasons', spec: { questionId: idOf('stuck'), cohort: below } },
      {
        keyResult: 'first_project',
        kind: 'reasons',
        spec: { questionId: idOf('reason'), cohort: below, claim: { tag: 'fixable', atLeast: 0.5 } },
      },
    ],
  };
}

/** One rushed through, one only tried the page out. */
function flagged(held: readonly LiveRespondent[]): LiveRespondent[] {
  const [rushed, tried] = held.filter(
    ({ attributes, said }) => attributes.first_project === 'no' && said.reason !== undefined,
  );
  return held.map((one) => {
    if (one === rushed) return { ...one, pace: [1, 2], flag: 'Seven questions in half a minute' };
    if (one !== tried) return one;
    const stuck = { text: 'Test test, this is only me trying the page.' };
    return { ...one, said: { ...one.said, stuck }, probe: null, flag: 'Says that it is a test' };
  });
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
  { gotThere, reason: ticked }: { gotThere: boolean; reason: Reason | null },
): Said {
  const reason = ticked ?? 'no_project';
  // Some tick one thing and tell another.
  const told = random.chance(0.1) ? random.pick<Reason>(['unsure', 'import', 'no_project']) : reason;
  const hard = reason === 'fine' ? 4 : reason === 'no_project' ? 3 : 2;
  const ease = Math.min(5, Math.max(1, hard + random.below(3) - (gotThere ? 0 : 1)));
  return {
    ...(random.chance(0.94) ? { help: { value: random.chance(gotThere ? 0.6 : 0.3) ? 'yes' : 'no' } } : {}),
    ...(ticked === null ? {} : { reason: { optionId: ticked } }),
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
