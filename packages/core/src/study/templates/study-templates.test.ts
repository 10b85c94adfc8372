import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../file.ts';
import { reviewQuestions } from '../review/review-questions.ts';
import { publishFaults } from '../rules.ts';
import { showIfFaults } from '../rules-show-if.ts';
import { translationFaults } from '../rules-translations.ts';
import { studyTemplates } from './study-templates.ts';

test('there are twelve, each for a problem of its own', () => {
  expect(studyTemplates).toHaveLength(12);
  for (const name of ['id', 'problem'] as const)
    expect(new Set(studyTemplates.map((one) => one[name])).size).toBe(12);
});

describe.each(studyTemplates.map((one) => [one.id, one] as const))('%s', (_id, { file }) => {
  const questions = questionsOf(file, randomUUID);

  test('can be published as it is', () => {
    expect([
      ...publishFaults(questions),
      ...showIfFaults(questions),
      ...translationFaults({ ...file, questions }),
    ]).toEqual([]);
  });

  test('has nothing that a review would point at', () => {
    expect(reviewQuestions(questions, { minutes: 8, language: 'en' })).toEqual([]);
  });

  test('says why each question is asked, and what each result will decide', () => {
    const unexplained = questions.filter(({ whyWeAsk, blockId }) => whyWeAsk === '' && blockId === undefined);
    expect(unexplained.map(({ text }) => text)).toEqual([]);
    expect(file.decisionRule.length).toBeGreaterThan(40);
    expect(file.purpose).not.toBe('');
  });
});
