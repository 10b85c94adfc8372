import { expect, test } from 'vitest';
import { type Beside, reviewKeyResultText } from './review-key-result.ts';

const beside: Beside = {
  kind: 'lagging',
  unit: 'percent',
  direction: 'increase',
  baseline: 44,
  target: 65,
  population: '',
};
const title = 'New accounts start a project within 7 days';
const rules = (text: string, fields: Partial<Beside> = {}) =>
  reviewKeyResultText(text, { ...beside, ...fields }).map(({ rule }) => rule);

test('what a field says need not stand in the words', () => {
  expect(rules(title)).toEqual([]);
  expect(rules(title, { baseline: null })).toEqual(['no-baseline']);
  expect(rules(title, { target: null })).toEqual(['no-target']);
  expect(rules('Activation')).toEqual(['no-population']);
  expect(rules('Activation', { population: 'Accounts created in the cycle' })).toEqual([]);
  expect(rules('Revenue', { unit: 'currency' })).toEqual([]);
});

test('a target lies beyond the baseline in the direction that was chosen', () => {
  expect(rules(title, { target: 44 })).toEqual(['target-not-beyond-baseline']);
  expect(rules(title, { target: 40, direction: 'decrease' })).toEqual([]);
  expect(rules(title, { target: 65, direction: 'decrease' })).toEqual(['target-not-beyond-baseline']);
});

test('what is kept within bounds needs neither baseline nor target', () => {
  expect(rules(title, { direction: 'keep_within', baseline: null, target: null })).toEqual([]);
  expect(rules(title, { kind: 'guardrail', baseline: null, target: null })).toEqual([]);
});

test('work stays work, whatever numbers stand beside it, and nothing else is missing from it', () => {
  expect(rules('Launch the new onboarding flow', { baseline: null })).toEqual(['output-not-outcome']);
  expect(rules('Run 12 interviews', { baseline: 0, target: 12 })).toEqual(['research-activity']);
});

test('a milestone is always flagged, and asked for nothing that it cannot have', () => {
  expect(
    rules('The regulator grants the licence', { kind: 'milestone', baseline: null, target: null }),
  ).toEqual(['milestone']);
});
