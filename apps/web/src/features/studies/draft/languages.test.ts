import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { missingIn, translated, translationOf, withLanguage, withoutLanguage, wordsOf } from './languages.ts';
import { showIfWords } from './show-if.ts';
import { study } from './study.fixture.ts';

const draft = { ...draftOf(study), purpose: 'To learn' };
const [asked] = draft.questions;

test('a language has a place for every text of a question, and says how many are missing', () => {
  if (!asked) throw new Error('no question');
  expect(wordsOf(asked).map(({ path }) => path)).toEqual(['text', 'labels/yes', 'labels/no']);
  const german = withLanguage(draft, 'de');
  expect(missingIn(german, 'de')).toEqual({ missing: 4, of: 4 });
  const question = translated(translated(asked, 'de', { path: 'text', text: 'Was?' }), 'de', {
    path: 'labels/yes',
    text: 'Ja',
  });
  expect(translationOf(question, 'de', 'labels/yes')).toBe('Ja');
  expect(missingIn({ ...german, questions: [question] }, 'de')).toEqual({ missing: 2, of: 4 });
  expect(withoutLanguage({ ...german, questions: [question] }, 'de').questions[0]?.translations).toEqual({});
});

test('conditions read as a sentence', () => {
  const conditions = [
    { questionId: 'first', optionIds: ['no', 'yes'] },
    { attribute: 'cohort', values: ['new'] },
  ];
  expect(showIfWords({ match: 'all', conditions }, draft.questions)).toBe(
    'Ask only if question 1 is “No” or “Yes”, and cohort is “new”.',
  );
  expect(showIfWords(undefined, draft.questions)).toBe('Asked of everybody.');
});
