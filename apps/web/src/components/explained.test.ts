import { expect, test } from 'vitest';
import { partsOf } from './explained.tsx';
import { spoken, terms } from './terms.ts';

test('a word of the field is explained the first time it comes, and the sentence stays whole', () => {
  const sentence = 'An association so far. E-value 3.5; an association is no cause.';
  const parts = partsOf(sentence);
  expect(parts.map(({ text }) => text).join('')).toBe(sentence);
  expect(parts.filter(({ term }) => term !== null).map(({ text, term }) => [text, term])).toEqual([
    ['association', 'association'],
    ['so far', 'soFar'],
    ['E-value', 'eValue'],
  ]);
});

test('what a contrast rests on is explained word by word', () => {
  const facts = [
    'Cohort of 1,000, outcome-sampled',
    'Implied share 42 %',
    'Odds ratio 4.93',
    'Fisher p 0.008',
  ];
  expect(facts.flatMap(partsOf).flatMap(({ term }) => term ?? [])).toEqual([
    'outcomeSampled',
    'impliedShare',
    'oddsRatio',
    'fisherP',
  ]);
});

test('part of another word is left alone', () => {
  expect(partsOf('Unweighted and associations').every(({ term }) => term === null)).toBe(true);
});

test('every spoken word has a meaning of its own in a sentence or two', () => {
  for (const [, term] of spoken) expect(terms[term].length).toBeGreaterThan(20);
});
