import { randomUUID } from 'node:crypto';
import type { Question, ShowCondition } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { showIfFaults } from './rules-show-if.ts';
import { translationFaults } from './rules-translations.ts';

const shared = { whyWeAsk: '', shownToRespondents: '', required: false };
const options = [
  { id: 'a', label: 'Import' },
  { id: 'b', label: 'Export' },
];
const choice: Question = {
  ...shared,
  id: randomUUID(),
  type: 'single_choice',
  text: 'Which?',
  config: { options, allowOther: false, randomize: false },
};
const scale: Question = {
  ...shared,
  id: randomUUID(),
  type: 'scale',
  text: 'How easy?',
  config: { min: 1, max: 5, minLabel: 'Hard', maxLabel: 'Easy', preset: 'custom' },
};
const open: Question = {
  ...shared,
  id: randomUUID(),
  type: 'open_ended',
  text: 'Why?',
  config: { maxProbes: 1, standardProbes: ['What then?'], probeInstructions: '' },
};

const asked = (...conditions: ShowCondition[]): Question => ({
  ...open,
  showIf: { match: 'all', conditions },
});
const faultsOf = (...conditions: ShowCondition[]) => showIfFaults([choice, scale, asked(...conditions)]);

test('conditions on earlier answers, points of a scale and attributes are fine', () => {
  const conditions = [
    { questionId: choice.id, optionIds: ['a', 'b'] },
    { questionId: scale.id, atLeast: 1, atMost: 2 },
    { attribute: 'cohort', values: ['new'] },
  ];
  expect(faultsOf(...conditions)).toEqual([]);
});

test.each<[string, ShowCondition, string]>([
  ['a question that is gone', { questionId: randomUUID(), optionIds: ['a'] }, 'questionId'],
  ['the question itself', { questionId: open.id, optionIds: ['a'] }, 'questionId'],
  ['an answer that is not offered', { questionId: choice.id, optionIds: ['a', 'c'] }, 'optionIds'],
  ['options of a scale', { questionId: scale.id, optionIds: ['a'] }, 'optionIds'],
  ['limits of a choice', { questionId: choice.id, atLeast: 1 }, 'questionId'],
  ['a point beyond the scale', { questionId: scale.id, atLeast: 6 }, 'atLeast'],
  ['a point below the scale', { questionId: scale.id, atMost: 0 }, 'atMost'],
  ['limits that cross', { questionId: scale.id, atLeast: 4, atMost: 2 }, 'atMost'],
])('%s is pointed at', (_name, condition, field) => {
  expect(faultsOf({ attribute: 'cohort', values: ['new'] }, condition)).toMatchObject([
    { pointer: `/questions/2/showIf/conditions/1/${field}` },
  ]);
});

test('a question moved before the one it depends on is pointed at', () => {
  expect(showIfFaults([asked({ questionId: choice.id, optionIds: ['a'] }), choice])).toMatchObject([
    { pointer: '/questions/0/showIf/conditions/0/questionId', message: 'must name an earlier question' },
  ]);
});

test('translations name languages of the study, and labels and probes of their question', () => {
  const words = { labels: { a: 'Import', c: 'Nichts' } };
  const questions: Question[] = [
    { ...choice, translations: { de: words, fr: { text: 'Lequel ?' } } },
    { ...scale, translations: { de: { labels: { min: 'Schwer', max: 'Leicht' } } } },
    { ...open, translations: { de: { standardProbes: ['Und dann?', 'Und danach?'] } } },
  ];
  const faults = translationFaults({ language: 'en', translations: { de: {}, en: {} }, questions });
  expect(faults.map(({ pointer }) => pointer)).toEqual([
    '/translations/en',
    '/questions/0/translations/de/labels/c',
    '/questions/0/translations/fr',
    '/questions/2/translations/de/standardProbes',
  ]);
});
