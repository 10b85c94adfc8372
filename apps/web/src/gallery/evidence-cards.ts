import type { EvidenceCard, EvidenceKind, Reading, ReportQuestion } from '@plumbline/contracts';

const id = (n: number) => `0199f000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const question = id(90);
const bases = (answered: number, skipped = 0) => ({
  shown: answered + skipped,
  answered,
  skipped,
  preferNotToSay: 0,
  notApplicable: 0,
});

const plain: Reading = {
  id: id(1),
  at: '2026-10-16T12:00:00Z',
  lastAnswerAt: '2026-10-15T16:40:00Z',
  n: 31,
  bases: bases(31, 3),
  estimate: 0.68,
  lower: 0.41,
  upper: 0.88,
  line: 0.5,
  scale: 'share',
  axis: [0, 1],
  method: 'anytime_mixture/1',
  regime: 'live',
  verdict: 'open',
  chip: 'open',
  strength: 'directional',
  strengthReason: 'The interval includes the line of 50 %.',
  claim: 'Fixable set-up friction explains at least half of the gap',
  sentence: '68 % [41, 88] name a fixable friction, so far. It cannot yet be told from half.',
  facts: ['Below the line'],
  verdicts: [],
  exploratory: false,
  q: null,
  stale: false,
  weighting: null,
  cautions: [],
  moreNeeded: null,
  flagged: null,
  reason: 'answers',
  withdrawnSince: 0,
  wave: 1,
  previous: null,
  arrivalIndex: 34,
};

const cell = (label: string, count: number, n: number, lower: number, upper: number) => ({
  key: label,
  label,
  count,
  share: count / n,
  lower,
  upper,
});

const reasonsQuestion: ReportQuestion = {
  id: question,
  type: 'single_choice',
  text: 'What mainly got in the way of a first project?',
  revision: 1,
  n: 31,
  bases: bases(31, 3),
  sentence: '“Unsure what to put in it” was picked most, 16 of 31.',
  hidden: false,
  distribution: {
    type: 'single_choice',
    cells: [
      cell('Unsure what to put in the first project', 16, 31, 0.23, 0.79),
      cell('Importing existing work took too long', 11, 31, 0.12, 0.66),
      cell('No real project that week', 4, 31, 0.02, 0.46),
    ],
  },
  groups: [],
  comparison: null,
  weighting: null,
  notes: [],
  earlier: [],
};

const specs: Record<EvidenceKind, Record<string, unknown>> = {
  reasons: { questionId: question, cohort: null, claim: { tag: 'fixable', atLeast: 0.5 } },
  contrast: {
    behaviour: { questionId: question, optionIds: ['yes'] },
    outcome: { attribute: 'outcome', yes: 'retained', no: 'churned' },
    design: 'outcome_sampled',
    claim: { comparator: 'at_least', ratio: 3, minimumMeaningful: 1.25 },
  },
  reach: { questionId: question, cohort: null, baseline: 0.44, target: 0.65 },
  experience: { questionId: question, statistic: 'mean', cohort: null },
  objection: { questionId: question, cohort: null, tag: 'objection', themeIds: [], line: 0.2 },
};

const closed = {
  regime: 'closed',
  strength: 'firm',
  strengthReason: 'The study is closed and the interval clears the line.',
} as const;

/** The readings of the mock-up: the worked example and its neighbours. */
const readings: Record<EvidenceKind, Reading> = {
  reasons: {
    ...plain,
    cautions: ['Early answerers differ from later ones: 9 of the first 15 name it, 12 of the last 16.'],
    moreNeeded: 'About 20 more answers would settle it.',
    flagged: { interviews: 2, counted: true, other: { n: 29, estimate: 0.66, lower: 0.37, upper: 0.87 } },
  },
  contrast: {
    ...plain,
    ...closed,
    n: 60,
    bases: bases(60),
    estimate: 2.04,
    lower: 1.27,
    upper: 3.27,
    line: 1,
    scale: 'ratio',
    axis: [0.5, 8],
    method: 'rr_outcome_sampled/1',
    verdict: 'met',
    chip: 'supports',
    claim: 'Finishing a first project in week one goes with staying',
    sentence: '18 of 30 retained and 7 of 30 churned accounts had finished one. An association, not a cause.',
    facts: [
      '30 retained and 30 churned answered',
      'Cohort of 1,000, outcome-sampled',
      'E-value 3.5, limit 1.9',
    ],
    verdicts: [
      { label: 'Direction', words: 'Supported' },
      { label: '“Three times”', words: 'Not shown' },
    ],
  },
  reach: {
    ...plain,
    ...closed,
    n: 20,
    bases: bases(20),
    estimate: 0.776,
    lower: 0.66,
    upper: 0.88,
    line: 0.65,
    axis: [0.3, 1],
    method: 'headroom/1',
    verdict: 'met',
    chip: 'supports',
    claim: 'The target of 65 % is not ruled out',
    sentence:
      '12 of 20 below the line name something we can fix. Reaching 65 % needs 63 % of that friction gone. A ceiling, not a forecast.',
    facts: ['Baseline 44 %', '8 of 20 a mismatch'],
  },
  experience: {
    ...plain,
    ...closed,
    n: 64,
    bases: bases(64, 2),
    estimate: 3.62,
    lower: 3.39,
    upper: 3.86,
    line: 4.2,
    scale: 'points',
    axis: [1, 5],
    method: 'mean_t/1',
    verdict: 'missed',
    chip: 'contradicts',
    claim: 'Onboarding feels good',
    sentence: 'Mean 3.6 [3.4, 3.9] among 64, below the target of 4.2.',
    facts: ['39 of 64 chose 4 or 5', 'Wave 2'],
    wave: 2,
    previous: {
      wave: 1,
      n: 58,
      estimate: 3.4,
      lower: 3.14,
      upper: 3.66,
      change: 'Up 0.2 on wave 1 [−0.1, 0.6]: no detectable change.',
    },
  },
  objection: {
    ...plain,
    n: 12,
    bases: bases(12),
    estimate: 0,
    lower: 0,
    upper: 0.24,
    line: 0.2,
    axis: [0, 0.5],
    claim: 'Fewer than one in five say they do not need a first project',
    sentence: '0 of 12 does not mean none: up to 24 %.',
    facts: ['Why first projects stall, v2'],
    exploratory: true,
    moreNeeded: 'Four more answers without an objection would settle it.',
  },
};

const quotes: Partial<Record<EvidenceKind, string>> = {
  reasons: 'I had everything I needed, honestly. We just didn’t have a project that week.',
  contrast: 'We didn’t build a project until week three. The Monday summary is what kept me opening it.',
  reach: 'I’d have to want it first. I signed up for the invoice template, that’s all.',
};

/** A card of a kind with invented data; `changes` are laid over its reading. */
export function cardOf(kind: EvidenceKind, changes: Partial<Reading> = {}): EvidenceCard {
  const text = quotes[kind];
  const reading = { ...readings[kind], ...changes };
  return {
    id: `${kind}-${reading.n}-${reading.chip}`,
    keyResultId: id(2),
    kind,
    studyId: id(3),
    studyTitle: 'First-week friction',
    studyState: reading.regime === 'live' ? 'live' : 'closed',
    questionId: question,
    spec: specs[kind],
    decisionRule: '',
    createdAt: '2026-10-01T09:00:00Z',
    reading,
    question: kind === 'reasons' ? reasonsQuestion : null,
    contradicting:
      reading.n === 0
        ? null
        : {
            among: reading.n,
            quote:
              text === undefined
                ? null
                : {
                    answerId: id(7),
                    interviewId: id(8),
                    turn: 16,
                    start: 0,
                    end: text.length,
                    text,
                    respondent: 'Respondent 19',
                  },
          },
  };
}

/** Too few to say anything: no estimate is given at all. */
export const withoutAnswers: Partial<Reading> = {
  n: 0,
  bases: bases(0),
  estimate: null,
  lower: null,
  upper: null,
  verdict: 'open',
  chip: 'open',
  strength: 'none',
  strengthReason: 'Nobody has answered yet.',
  sentence: 'Nobody has answered yet.',
  facts: [],
  verdicts: [],
  cautions: [],
  moreNeeded: null,
  flagged: null,
  previous: null,
  regime: 'live',
};

export const withThree: Partial<Reading> = {
  ...withoutAnswers,
  n: 3,
  bases: bases(3),
  strength: 'anecdotal',
  strengthReason: 'Only 3 people have answered.',
  sentence: '3 answers so far. An estimate is shown from five on.',
};

/** Groups at their known sizes, in a reading that has become too old. */
export const weightedAndStale: Partial<Reading> = {
  n: 18,
  bases: bases(18, 2),
  estimate: 0.45,
  lower: 0.24,
  upper: 0.68,
  weighting: {
    attributes: ['plan'],
    effectiveN: 14.2,
    unweighted: { estimate: 0.61, lower: 0.39, upper: 0.8 },
  },
  facts: ['Weighted to known sizes of plan', 'Effective n 14', 'Unweighted 61\u00a0%'],
  sentence: '11 of 18, weighted 45\u00a0%\u00a0[24,\u00a068\u00a0%] name something we can fix, so far.',
  stale: true,
  cautions: ['Stale: the key result’s metric has been changed or defined anew since.'],
  flagged: null,
};

/** Found by looking: with its q-value among the others that were. */
export const lookedFor: Partial<Reading> = {
  exploratory: true,
  q: { value: 0.031, among: 4 },
  facts: ['Exploratory, q-value 0.031 among 4 such claims'],
};
