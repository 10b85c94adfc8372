import { expect, test } from 'vitest';
import { groupAnswers } from './group-answers.ts';
import { seededRandom } from './random.ts';

function numbered(texts: readonly string[]) {
  return texts.map((text, index) => ({ id: `a${String(index).padStart(5, '0')}`, text }));
}

/** Far above what any of these takes, far below what a quadratic step would. */
const MOST_MS = 5_000;

function grouped(texts: readonly string[]) {
  const began = performance.now();
  const result = groupAnswers(numbered(texts), { seed: 1 });
  expect(performance.now() - began).toBeLessThan(MOST_MS);
  return result;
}

test('thousands of equal answers are one theme', () => {
  const { themes, unsorted } = grouped(Array.from({ length: 5_000 }, () => 'The price is too high.'));
  expect(themes.map((theme) => theme.size)).toEqual([5_000]);
  expect(unsorted).toEqual([]);
});

test('equal answers among many others count in full', () => {
  const others = Array.from({ length: 40 }, (_, i) => `word${i} thing${i} more${i}`);
  const { themes } = grouped([...others, ...Array.from({ length: 50 }, () => 'too expensive')]);
  expect(themes[0]).toMatchObject({ label: 'Too expensive', size: 50 });
});

test('answers of 10,000 characters are quoted in part', () => {
  const long = (i: number) => `${'the import of contacts failed and '.repeat(290)} ${i}`;
  const { themes } = grouped(Array.from({ length: 60 }, (_, i) => long(i)));
  const quotes = themes.flatMap((theme) => theme.quotes);
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.every((quote) => quote.end - quote.start <= 240)).toBe(true);
});

test('one endless word, only marks and only emoji do no harm', () => {
  const odd = [
    'a'.repeat(10_000),
    '!'.repeat(10_000),
    '👍'.repeat(5_000),
    '\u0301'.repeat(5_000),
    '价'.repeat(10_000),
    '-',
    '',
  ];
  const { unsorted, themes } = grouped(Array.from({ length: 70 }, (_, i) => odd[i % odd.length] ?? ''));
  expect(unsorted.length + themes.reduce((sum, theme) => sum + theme.size, 0)).toBe(70);
  expect(themes.flatMap((theme) => theme.quotes).every((quote) => quote.end - quote.start <= 240)).toBe(true);
});

test('answers without anything in common are mostly left unsorted', () => {
  const random = seededRandom(5);
  const word = () =>
    Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const { stats } = grouped(Array.from({ length: 300 }, () => `${word()} ${word()} ${word()}`));
  expect(stats.coverage).toBeLessThan(0.3);
});

test.each([
  [
    'German',
    ['Der Import schlägt fehl', 'Import der Tabelle schlägt immer fehl', 'Der Import schlägt leider fehl'],
    'import',
  ],
  ['Russian', ['импорт не работает', 'у нас импорт не работает', 'импорт таблицы не работает'], 'работает'],
  ['Chinese', ['价格太高了', '我觉得价格太高', '价格太高,团队不同意'], '价格'],
])('%s answers are grouped by their own words', (_, texts, word) => {
  const { themes } = grouped(texts);
  expect(themes).toHaveLength(1);
  expect(themes[0]?.size).toBe(3);
  expect(themes[0]?.label.toLowerCase()).toContain(word);
});
