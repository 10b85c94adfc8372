import type { Distribution, Report, ReportQuestion } from '@plumbline/contracts';

const id = (n: number) => `0199f000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const bases = (answered: number, skipped = 0) => ({
  shown: answered + skipped,
  answered,
  skipped,
  preferNotToSay: 0,
  notApplicable: 0,
});
const cell = (label: string, count: number, n: number, half = 0.2) => ({
  key: label,
  label,
  count,
  share: n === 0 ? null : count / n,
  lower: n === 0 ? null : Math.max(0, count / n - half),
  upper: n === 0 ? null : Math.min(1, count / n + half),
});
const nobody = { estimate: null, lower: null, upper: null };

interface Asked {
  text: string;
  sentence: string;
  n: number;
  distribution: Distribution;
  groups?: [value: string, n: number, distribution: Distribution][];
  comparison?: Pick<NonNullable<ReportQuestion['comparison']>, 'words' | 'method' | 'p'> & {
    moreNeeded?: string;
  };
  weighting?: ReportQuestion['weighting'];
  notes?: string[];
  /** How it was asked before, and what was answered then. */
  earlier?: { text: string; n: number; sentence: string; distribution: Distribution };
}

function question(place: number, asked: Asked): ReportQuestion {
  return {
    id: id(place),
    type: asked.distribution.type,
    text: asked.text,
    revision: asked.earlier ? 2 : 1,
    n: asked.n,
    bases: bases(asked.n, 1),
    sentence: asked.sentence,
    hidden: false,
    distribution: asked.distribution,
    groups: (asked.groups ?? []).map(([value, n, distribution]) => ({
      value,
      n,
      bases: bases(n),
      sentence: `${value}: ${n} answers`,
      hidden: n < 5,
      distribution,
    })),
    comparison: asked.comparison
      ? {
          moreNeeded: null,
          q: { value: Math.min(1, 3 * (asked.comparison.p ?? 1)), among: 3 },
          ...asked.comparison,
        }
      : null,
    weighting: asked.weighting ?? null,
    notes: asked.notes ?? [],
    earlier: asked.earlier
      ? [
          {
            ...asked.earlier,
            type: asked.distribution.type,
            revision: 1,
            bases: bases(asked.earlier.n),
            hidden: false,
          },
        ]
      : [],
  };
}

const yesNo = (yes: number, no: number): Distribution => ({
  type: 'yes_no',
  cells: [
    { ...cell('Yes', yes, yes + no), key: 'yes' },
    { ...cell('No', no, yes + no), key: 'no' },
  ],
});

const choice = (counts: number[], n: number): Distribution => ({
  type: 'single_choice',
  cells: ['Unsure what to put in it', 'Importing existing work', 'Waiting for teammates'].map(
    (label, index) => cell(label, counts[index] ?? 0, n),
  ),
});

const tried = ['Started from a template', 'Imported a spreadsheet', 'Invited a teammate', 'Took the tour'];
const several: Distribution = {
  type: 'multiple_choice',
  cells: [
    ...[19, 15, 12, 9].map((count, index) => cell(tried[index] ?? '', count, 34)),
    cell('None of these', 3, 34),
  ],
  together: [
    [0, 1, 9],
    [0, 2, 8],
    [0, 3, 6],
    [1, 2, 5],
    [1, 3, null],
    [2, 3, null],
  ].map(([a = 0, b = 0, count = null]) => ({ a: tried[a ?? 0] ?? '', b: tried[b ?? 0] ?? '', count })),
};

const ease = (counts: number[], mean: number): Distribution => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    type: 'scale',
    cells: counts.map((count, index) => ({ ...cell(scale[index] ?? '', count, n), key: String(index + 1) })),
    mean: n === 0 ? nobody : { estimate: mean, lower: mean - 0.6, upper: mean + 0.6 },
    median: 3,
    topBox: cell('4 or 5', (counts[3] ?? 0) + (counts[4] ?? 0), n),
    nps: null,
  };
};
const scale = ['1 Very hard', '2', '3', '4', '5 Very easy'];

const ranked = ['A template for my first project', 'Import that keeps my columns', 'A shorter sign-up'];
const ranking: Distribution = {
  type: 'ranking',
  cells: ranked.map((label, index) => cell(label, [14, 12, 5][index] ?? 0, 31)),
  items: ranked.map((label, index) => ({
    key: label,
    label,
    meanRank: { estimate: 1.6 + index * 0.4, lower: 1.4 + index * 0.4, upper: 1.9 + index * 0.4 },
    places: [14 - index * 4, 10, 7 + index * 4],
    worth: [0.46, 0.38, 0.16][index] ?? null,
    tier: index < 2 ? 1 : 2,
  })),
  full: 29,
  partial: 2,
  regularised: true,
};

/** A live report with two cohorts side by side. */
export const sampleReport: Report = {
  study: {
    id: id(90),
    title: 'First-week friction',
    state: 'live',
    version: 3,
    keyResultId: null,
    keyResultTitle: null,
    targetN: 50,
    publishedAt: '2026-10-30T09:00:00Z',
  },
  n: 34,
  funnel: { invited: 80, opened: 61, started: 47, finished: 34, withdrawn: 1, medianSeconds: 340 },
  lastAnswerAt: '2026-11-05T12:00:00Z',
  attributes: [
    {
      name: 'plan',
      values: [
        { value: 'small', n: 18 },
        { value: 'larger', n: 15 },
        { value: 'solo', n: null },
      ],
    },
    { name: 'country', values: ['se', 'de', 'fr', 'it', 'es'].map((value) => ({ value, n: 6 })) },
  ],
  moderation: { byModel: 31, builtIn: 0, stoodIn: { late: 2, failed: 0, refused: 1 } },
  flagged: { interviews: 2, counted: true },
  waves: [1, 2].map((wave) => ({
    wave,
    startedAt: '2026-10-01T09:00:00Z',
    endedAt: wave === 1 ? '2026-10-20T09:00:00Z' : null,
    finished: 30,
  })),
  listed: 60,
  regime: 'live',
  sus: [
    {
      blockId: 'sus',
      questionIds: [id(8), id(9)],
      n: 32,
      score: { estimate: 71.4, lower: 62.3, upper: 80.5 },
      grades: 'C to A−',
      sentence: 'SUS score 71.4 [62.3, 80.5] so far, not told apart from the average of 68.',
    },
  ],
  questions: [
    question(1, {
      text: 'Did anyone help you set up your first project?',
      sentence: '13 of 32 had help, 41 % [21, 61] so far.',
      n: 32,
      distribution: yesNo(13, 19),
      groups: [
        ['small', 18, yesNo(8, 10)],
        ['larger', 14, yesNo(5, 9)],
        ['solo', 2, yesNo(0, 2)],
      ],
      comparison: {
        words: 'Small and larger cannot be told apart.',
        method: 'fisher',
        p: 0.72,
        moreNeeded: 'More than ten times as many answers would be needed to settle it.',
      },
      weighting: {
        attributes: ['plan'],
        effectiveN: 24.4,
        cells: [
          { key: 'Yes', share: 0.46, lower: 0.24, upper: 0.69 },
          { key: 'No', share: 0.54, lower: 0.31, upper: 0.76 },
        ],
        mean: null,
        nps: null,
        sentence:
          'Weighted to known sizes of plan. Effective n 24: “Yes” 46 % [24, 69 %], so far, unweighted 41 %.',
      },
      notes: ['Early answerers differ: “Yes” 25 % in the first half, 56 % in the second.'],
      earlier: {
        text: 'Did you need help to set up your first project?',
        n: 21,
        sentence: '12 of 21 needed help, 57 % [31, 80].',
        distribution: yesNo(12, 9),
      },
    }),
    question(2, {
      text: 'What mainly got in the way of a first project?',
      sentence: '“Unsure what to put in it” was picked most, 16 of 33.',
      n: 33,
      distribution: choice([16, 11, 6], 33),
      groups: [
        ['small', 18, choice([6, 8, 4], 18)],
        ['larger', 15, choice([10, 3, 2], 15)],
      ],
      comparison: { words: 'Small and larger differ.', method: 'permutation', p: 0.0004 },
    }),
    question(3, {
      text: 'Which of these did you try in your first week?',
      sentence: '19 of 34 started from a template; 9 of them also imported a spreadsheet.',
      n: 34,
      distribution: several,
    }),
    question(4, {
      text: 'How easy was it to get your first project going?',
      sentence: 'Mean 3.1 [2.5, 3.7] so far.',
      n: 33,
      distribution: ease([3, 8, 9, 9, 4], 3.1),
      groups: [
        ['small', 18, ease([1, 3, 5, 6, 3], 3.4)],
        ['larger', 15, ease([2, 5, 4, 3, 1], 2.7)],
      ],
      comparison: { words: 'Cannot tell yet: 0.7 apart, intervals overlap.', method: 'welch_t', p: 0.11 },
    }),
    question(6, {
      text: 'Put these in the order they would have helped you',
      sentence: '“A template for my first project” ranks first on average, 1.6 [1.4, 1.9].',
      n: 31,
      distribution: ranking,
    }),
    question(8, {
      text: 'I would like to use it often.',
      sentence: 'Mean 3.6.',
      n: 32,
      distribution: ease([2, 4, 8, 12, 6], 3.6),
    }),
    question(9, {
      text: 'It was needlessly complex.',
      sentence: 'Mean 2.4.',
      n: 32,
      distribution: ease([7, 11, 9, 4, 1], 2.4),
    }),
  ],
};
