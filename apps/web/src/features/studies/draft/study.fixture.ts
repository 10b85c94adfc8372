import type { Question, Study } from '@plumbline/contracts';

export const question: Question = {
  text: 'What got in the way?',
  whyWeAsk: 'To learn',
  shownToRespondents: '',
  required: true,
  id: 'first',
  type: 'yes_no',
  config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: false },
};

export const study: Study = {
  id: 's1',
  title: 'First-week friction',
  purpose: '',
  askedBy: '',
  keyResultId: null,
  state: 'draft',
  version: null,
  draftRevision: 7,
  hasUnpublishedChanges: true,
  cohort: null,
  targetN: 50,
  decisionRule: '',
  closesOn: null,
  closedAt: null,
  closedBy: null,
  cohortTargets: [],
  cadence: 'once',
  language: 'en',
  translations: {},
  cohortSizes: [],
  excludeFlagged: false,
  wave: 1,
  questions: [question],
  createdAt: '2026-01-01T00:00:00Z',
  publishedAt: null,
};
