import type { Question } from '@plumbline/contracts';
import type { LinkSubject } from '../features/evidence/link/subject.ts';

const id = (n: number) => `0199f000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
const common = { whyWeAsk: '', shownToRespondents: '', required: false };

export const ids = {
  open: id(1),
  ease: id(2),
  finished: id(3),
  friction: id(4),
  sus: id(5),
  sus2: id(6),
  order: id(7),
};

const sus = { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'sus' } as const;
const order = [
  { id: 'a', label: 'A template' },
  { id: 'b', label: 'An import' },
];

export const questions: Question[] = [
  {
    ...common,
    id: ids.friction,
    type: 'single_choice',
    text: 'What mainly got in the way of a first project?',
    config: {
      allowOther: true,
      randomize: false,
      options: [
        { id: 'unsure', label: 'Unsure what to put in it', tag: 'fixable' },
        { id: 'import', label: 'Importing existing work', tag: 'fixable' },
        { id: 'nothing', label: 'No real project that week', tag: 'mismatch' },
        { id: 'no_need', label: 'I do not need one', tag: 'objection' },
      ],
    },
  },
  {
    ...common,
    id: ids.open,
    type: 'open_ended',
    text: 'Tell me about the moment you got stuck',
    config: { maxProbes: 1, probeInstructions: '', standardProbes: [], maxLength: 4000, voice: true },
  } as Question,
  {
    ...common,
    id: ids.ease,
    type: 'scale',
    text: 'How easy was it?',
    config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy', preset: 'csat' },
  },
  {
    ...common,
    id: ids.finished,
    type: 'yes_no',
    text: 'Did you finish a first project in week one?',
    config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: true },
  },
  {
    ...common,
    id: ids.sus,
    type: 'scale',
    blockId: 'sus',
    text: 'I would like to use it often.',
    config: sus,
  },
  { ...common, id: ids.sus2, type: 'scale', blockId: 'sus', text: 'It was needlessly complex.', config: sus },
  {
    ...common,
    id: ids.order,
    type: 'ranking',
    text: 'Put these in order',
    config: { options: order, randomize: false },
  },
];

/** A study that can carry every kind. */
export const subject: LinkSubject = {
  study: {
    id: id(90),
    title: 'First-week friction',
    purpose: '',
    askedBy: '',
    keyResultId: null,
    state: 'live',
    version: 1,
    draftRevision: 1,
    hasUnpublishedChanges: false,
    cohort: { attribute: 'first_project', values: ['no'] },
    targetN: 50,
    decisionRule: 'Keep the target if the ceiling reaches it.',
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
    questions,
    createdAt: '2026-10-01T09:00:00Z',
    publishedAt: '2026-10-02T09:00:00Z',
  },
  questions,
  attributes: [
    { name: 'outcome', values: ['retained', 'churned'] },
    { name: 'first_project', values: ['yes', 'no'] },
  ],
  themes: { [ids.open]: [{ id: id(80), label: 'No need for it' }] },
  answered: 0,
};
