import { type LintRule, type QuestionInput, questionInput } from '@plumbline/contracts';
import { describe, expect, test } from 'vitest';
import { labelled } from './labelled.fixture.ts';
import { reviewQuestions } from './review-questions.ts';

const review = (...questions: QuestionInput[]) => reviewQuestions(questions, { minutes: 3, language: 'en' });
const rulesOf = (question: QuestionInput) => review(question).map(({ rule }) => rule);

test.each(labelled.map(({ question, rules }) => [question.text, question, rules] as const))(
  '%s',
  (_text, question, rules) => {
    expect(rulesOf(question)).toEqual(rules);
  },
);

test('what is put in a question’s place is a question the api takes, in words that raise the same point no more', () => {
  for (const { question } of labelled) {
    for (const { rule, instead, rewrite, words } of review(question)) {
      expect(words.length, question.text).toBeGreaterThan(0);
      for (const next of instead ?? []) {
        expect(questionInput.safeParse(next).error, rewrite).toBeUndefined();
        expect(rulesOf(next), `${question.text} → ${next.text}`).not.toContain(rule);
      }
    }
  }
});

test('the mock-up’s question gets both of its hints, the words that triggered them and a split', () => {
  const question: QuestionInput = {
    type: 'open_ended',
    text: 'How frustrating was it to import your work and invite your team?',
    config: {},
  };
  const [first, second] = review(question);
  expect(first).toMatchObject({
    rule: 'leading',
    words: 'How frustrating',
    rewrite: 'What was it like to import your work and invite your team?',
  });
  expect(second?.instead?.map(({ text }) => text)).toEqual([
    'How frustrating was it to import your work?',
    'How frustrating was it to invite your team?',
  ]);
});

describe('options', () => {
  const choice = (labels: string[], more = {}): QuestionInput => ({
    type: 'single_choice',
    text: 'Which comes closest?',
    config: { options: labels.map((label, at) => ({ id: `o${at}`, label })), ...more },
  });
  const cases: [name: string, QuestionInput, LintRule[]][] = [
    ['reasons without Other', choice(['No time', 'No need', 'Too dear']), ['options_no_other']],
    ['reasons with Other', choice(['No time', 'No need', 'Too dear'], { allowOther: true }), []],
    ['reasons with their own Other', choice(['No time', 'No need', 'Something else']), []],
    ['how often is complete', choice(['Daily', 'Weekly', 'Less often']), []],
    ['ranges are complete', choice(['1–9', '10–49', '50 or more']), []],
    ['ranges that share a number', choice(['1–10', '10–50', 'More than 50']), ['options_overlap']],
    ['the same twice', choice(['No time', 'no time.', 'Something else']), ['options_overlap']],
    [
      'more praise than blame',
      choice(['Excellent', 'Very good', 'Good', 'Fair', 'Poor']),
      ['unbalanced_scale'],
    ],
    ['as much praise as blame', choice(['Very good', 'Good', 'Neutral', 'Bad', 'Very bad']), []],
  ];
  test.each(cases)('%s', (_name, question, rules) => {
    expect(rulesOf(question)).toEqual(rules);
    for (const { instead, rule } of review(question))
      for (const next of instead ?? []) expect(rulesOf(next)).not.toContain(rule);
  });

  test('several choices without a way to say none get one that excludes the others', () => {
    const options = [
      { id: 'a', label: 'Import' },
      { id: 'none', label: 'Export' },
    ];
    const question: QuestionInput = {
      type: 'multiple_choice',
      text: 'Which did you try?',
      config: { options, allowOther: true },
    };
    const [found] = review(question);
    expect(found?.rule).toBe('options_no_none');
    expect(found?.instead?.[0]?.config).toMatchObject({ exclusiveOptionId: 'none2' });
    expect(rulesOf(found?.instead?.[0] ?? question)).toEqual([]);
  });
});

describe('scales', () => {
  const scale = (minLabel: string, maxLabel: string): QuestionInput => ({
    type: 'scale',
    text: 'How was it?',
    config: { min: 1, max: 5, minLabel, maxLabel },
  });
  test.each([
    ['Very hard', 'Very easy', []],
    ['Not at all likely', 'Extremely likely', []],
    ['', '', []],
    ['Good', 'Excellent', ['unbalanced_scale']],
    ['Very hard', 'Easy', ['unbalanced_scale']],
    ['Very hard', '', ['unbalanced_scale']],
  ])('%s … %s', (min, max, rules) => {
    expect(rulesOf(scale(min, max))).toEqual(rules);
  });
});

test('a script that takes longer than eight minutes, or asks for many words, is said once', () => {
  const open = (nth: number): QuestionInput => ({
    type: 'open_ended',
    text: `What happened on day ${nth}?`,
    config: {},
  });
  const found = reviewQuestions([1, 2, 3, 4, 5, 6].map(open), { minutes: 9, language: 'en' });
  expect(found.map(({ rule, question }) => [rule, question])).toEqual([
    ['too_long', null],
    ['too_many_open', null],
  ]);
});

test('other languages are spared rules about English words', () => {
  const question: QuestionInput = { type: 'open_ended', text: 'How frustrating was the import?', config: {} };
  expect(reviewQuestions([question], { minutes: 1, language: 'de' })).toEqual([]);
});
