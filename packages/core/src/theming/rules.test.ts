import { expect, test } from 'vitest';
import { quoteSpan } from './quote-span.ts';
import { batchesOf, poolThatCallsForThemes, runningSentence, waitingSentence } from './rules.ts';

test('a call gets at most 20 answers, fewer when they are long, and every answer once', () => {
  const answers = Array.from({ length: 40 }, (_, n) => ({ n, text: 'x'.repeat(n === 20 ? 11_990 : 10) }));
  const batches = batchesOf(answers);
  expect(batches.flat()).toEqual(answers);
  expect(batches.map(({ length }) => length)).toEqual([20, 2, 18]);
  expect(batchesOf([{ text: 'x'.repeat(90_000) }])).toHaveLength(1);
});

test('new themes are called for by eight answers without one, or by one in twenty', () => {
  expect([10, 160, 161, 1_000].map(poolThatCallsForThemes)).toEqual([8, 8, 9, 50]);
});

test('one answer waits, several wait', () => {
  expect(waitingSentence('Later.', 1)).toBe('Later. 1 answer waits.');
  expect(waitingSentence('Later.', 12)).toBe('Later. 12 answers wait.');
});

test('while theming runs it says who does it and how many answers are still to come', () => {
  const counts = { answers: 41, coded: 40 };
  expect(runningSentence(undefined, counts)).toBe(
    'The answers are about to be themed. 1 of 41 answers to go.',
  );
  expect(runningSentence({ engine: 'model', model: 'm' }, counts)).toBe(
    'The model m is theming the answers. 1 of 41 answers to go.',
  );
  expect(runningSentence({ engine: 'keyword', model: null }, counts)).toMatch(
    /^Keyword grouping \(no AI\): .* meaning\. 1 of 41 answers to go\.$/,
  );
});

test('a short answer is quoted whole without its margins, of a long one the sentence that has the words', () => {
  expect(quoteSpan('  The wizard froze. ', 'setup wizard')).toEqual({ start: 2, end: 19 });
  const long = `${'It was a long day and much was said. '.repeat(8)}Then the setup wizard froze! ${'More. '.repeat(9)}`;
  const { start, end } = quoteSpan(long, 'setup wizard');
  expect(long.slice(start, end)).toBe('Then the setup wizard froze!');
  expect(quoteSpan('w'.repeat(900), 'setup')).toEqual({ start: 0, end: 900 });
});
