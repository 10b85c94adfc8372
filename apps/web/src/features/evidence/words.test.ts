import { expect, test } from 'vitest';
import { cardOf, withoutAnswers } from '../../gallery/evidence-cards.ts';
import { estimateWords, intervalWords, onSide, readingsSummary } from './words.ts';

const cards = [cardOf('reach'), cardOf('contrast'), cardOf('experience'), cardOf('objection')];
const numbers = { n: 30, estimate: 0.5, lower: 0.3, upper: 0.7, scale: 'share' } as const;

test('cards are counted by the side they stand on', () => {
  expect(readingsSummary(cards)).toBe('4 readings: 2 for, 1 against, 1 open.');
  expect(readingsSummary([{ ...cardOf('reach'), reading: null }])).toBe('1 reading: 1 without answers yet.');
  expect(readingsSummary([])).toBe('No study says anything about it yet.');
  expect(onSide(cards, 'for').map(({ kind }) => kind)).toEqual(['reach', 'contrast']);
  expect(onSide([cardOf('reach', withoutAnswers)], 'for')).toEqual([]);
});

test('a number never says more than its base allows', () => {
  const of = (n: number) => [
    estimateWords('reasons', { ...numbers, n }),
    intervalWords('reasons', { ...numbers, n }),
  ];
  expect(of(0)).toEqual(['No answers yet', '']);
  expect(of(1)).toEqual(['1 answer so far', '']);
  expect(of(4)).toEqual(['4 answers so far', '']);
  expect(of(20)).toEqual(['10 of 20', '[30, 70\u00a0%]']);
  expect(of(21)).toEqual(['50\u00a0%', '[30, 70]']);
});

test('nothing is made up where there is no estimate', () => {
  const none = { ...numbers, estimate: null, lower: null, upper: null };
  for (const scale of ['share', 'points', 'nps', 'sus', 'ratio'] as const) {
    expect(estimateWords('experience', { ...none, scale })).toBe('');
    expect(intervalWords('experience', { ...none, scale })).toBe('');
  }
});
