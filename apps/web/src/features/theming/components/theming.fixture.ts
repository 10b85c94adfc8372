import type { Codebook, Theme } from '@plumbline/contracts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function sampleTheme(n: number, given: Partial<Theme> = {}): Theme {
  return {
    id: id(n),
    label: `theme ${n}`,
    definition: '',
    includeWhen: '',
    excludeWhen: '',
    includeWords: [],
    excludeWords: [],
    origin: 'keyword',
    locked: false,
    position: n,
    respondents: 10,
    unprompted: 8,
    probed: 2,
    share: 0.25,
    lower: 0.14,
    upper: 0.4,
    trend: [
      { week: '2026-03-02', respondents: 4, base: 20 },
      { week: '2026-03-09', respondents: 6, base: 20 },
    ],
    mergedThemes: [],
    origins: { model: 0, keyword: 9, rule: 0, person: 1 },
    ...given,
  };
}

export function sampleCodebook(given: Partial<Codebook> = {}): Codebook {
  return {
    questionId: id(900),
    version: 3,
    revision: 7,
    touched: true,
    paused: false,
    respondents: { coded: 40, uncoded: 2, withoutTheme: 1 },
    themes: [sampleTheme(1), sampleTheme(2, { respondents: 2, locked: true })],
    theming: {
      engine: 'keyword',
      model: null,
      state: 'ready',
      sentence: 'Keyword grouping (no AI).',
      codebookVersion: 3,
      uncoded: 2,
      coded: 40,
      withoutTheme: 1,
    },
    run: null,
    budget: null,
    draft: null,
    suggestions: [],
    agreement: null,
    stability: null,
    updatedAt: null,
    ...given,
  };
}
