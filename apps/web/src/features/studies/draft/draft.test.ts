import { questionInput, type Study } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { changeOptions } from './change-options.ts';
import { changeType, newQuestion } from './change-type.ts';
import { bodyOf, type DraftQuestionOf, draftOf, moved } from './draft.ts';
import { isDirty, opened, settled } from './draft-state.ts';
import { faultAt, faultPlace, faultsIn, faultsOf } from './faults.ts';
import { choosePreset } from './scale-presets.ts';
import { question, study } from './study.fixture.ts';

const options = [
  { id: 'a', label: 'Import', tag: 'fixable' as const },
  { id: 'b', label: 'No project', tag: 'mismatch' as const },
  { id: 'c', label: 'None of these' },
];
const shared = { text: 'What got in the way?', whyWeAsk: 'To learn', shownToRespondents: '', required: true };
const single: DraftQuestionOf<'single_choice'> = {
  ...shared,
  key: 'q1',
  id: 'q1',
  type: 'single_choice',
  config: { options, allowOther: true, randomize: true },
};

test('another type keeps the wording, the options and the settings it knows', () => {
  const several = changeType(single, 'multiple_choice');
  expect(several).toMatchObject({ id: 'q1', key: 'q1', ...shared, type: 'multiple_choice' });
  expect(several.config).toEqual({ options, allowOther: true, randomize: true, min: 0 });
  expect(changeType(several, 'ranking').config).toEqual({ options, randomize: true });
  expect(changeType(single, 'single_choice')).toBe(single);
});

test('every type can be reached from every other, and what comes out is a question the api takes', () => {
  const types = ['open_ended', 'scale', 'single_choice', 'multiple_choice', 'ranking', 'yes_no'] as const;
  for (const from of types) {
    for (const to of types) {
      const { key: _key, id: _id, ...question } = changeType(changeType(single, from), to);
      const config =
        'options' in question.config
          ? { ...question.config, options: question.config.options.map((one) => ({ ...one, label: 'x' })) }
          : question.config;
      expect(questionInput.safeParse({ ...question, config }).error, `${from} → ${to}`).toBeUndefined();
    }
  }
});

test('removing an option takes the limits and the exclusive option along that no longer fit', () => {
  const config = { options, min: 3, max: 3, exclusiveOptionId: 'c' };
  expect(changeOptions(config, options.slice(0, 2))).toEqual({ options: options.slice(0, 2), min: 2 });
  expect(changeOptions({ options, topN: 3 }, options.slice(1))).toEqual({ options: options.slice(1) });
  expect(changeOptions(config, moved(options, 0, 2))).toMatchObject({ max: 3, exclusiveOptionId: 'c' });
});

test('moving stops at both ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

test('a known scale sets its points and keeps end labels that were written', () => {
  const blank = { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'custom' as const };
  const nps = choosePreset(blank, 'nps');
  expect(nps).toMatchObject({ min: 0, max: 10, minLabel: 'Not at all likely', preset: 'nps' });
  expect(choosePreset(nps, 'csat')).toMatchObject({ min: 1, max: 5, maxLabel: 'Very satisfied' });
  expect(choosePreset({ ...blank, minLabel: 'Awful' }, 'nps')).toMatchObject({
    minLabel: 'Awful',
    maxLabel: '',
  });
});

test('a fault stays with its question when the order changes, and says where it is', () => {
  const sent = { ...draftOf(study), questions: [newQuestion(), single] };
  const faults = faultsOf(
    [
      { pointer: '/questions/1/config/options', message: 'needs at least two options' },
      { pointer: '/questions/0/text', message: 'must not be empty' },
      { pointer: '/targetN', message: 'must be whole' },
      { pointer: '/questions', message: 'Add at least one question.' },
    ],
    sent,
  );
  const own = faultsIn(faults, 'q1');
  expect(own).toHaveLength(1);
  expect(faultAt(own, '/config/options')).toBe('Needs at least two options');
  expect(faultAt(own, '/text')).toBeUndefined();
  expect(faultAt(faultsIn(faults, null), '/targetN')).toBe('Must be whole');
  const turned = { ...sent, questions: moved(sent.questions, 1, 0) };
  expect(faults.map((fault) => faultPlace(fault, turned))).toEqual([
    'Question 1, options',
    'Question 2, wording',
    'Target number of answers',
    'Questions',
  ]);
});

test('saving gives new questions their ids and keeps what was typed meanwhile', () => {
  const start = opened(study);
  const added = newQuestion();
  const sent = { ...start.draft, questions: [...start.draft.questions, added] };
  const answer: Study = {
    ...study,
    draftRevision: 8,
    questions: [...study.questions, { ...question, id: 'made', text: '' }],
  };
  const quiet = settled({ ...start, draft: sent }, answer, sent);
  expect(isDirty(quiet)).toBe(false);
  expect(quiet).toMatchObject({ revision: 8 });
  expect(quiet.draft.questions.map(({ id, key }) => [id, key])).toEqual([
    ['first', 'first'],
    ['made', added.key],
  ]);

  const typed = { ...sent, questions: sent.questions.map((one) => ({ ...one, text: 'Typed meanwhile' })) };
  const busy = settled({ ...start, draft: typed }, answer, sent);
  expect(isDirty(busy)).toBe(true);
  expect(bodyOf(busy.draft).questions?.map(({ id, text }) => [id, text])).toEqual([
    ['first', 'Typed meanwhile'],
    ['made', 'Typed meanwhile'],
  ]);
});

test('loading the server’s draft again keeps the keys of questions that were on the page', () => {
  const before = { ...draftOf(study), questions: [{ ...question, key: 'typed-here' }] };
  const other = { ...question, id: 'second' };
  const state = opened({ ...study, draftRevision: 9, questions: [other, question] }, before);
  expect(state.draft.questions.map(({ key }) => key)).toEqual(['second', 'typed-here']);
  expect(state).toMatchObject({ revision: 9, draft: state.saved });
});

test('what is sent names no question by its key', () => {
  expect(bodyOf({ ...draftOf(study), questions: [newQuestion()] }).questions?.[0]).not.toHaveProperty('key');
});
