import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';
import { normaliseText } from './normalised-text.ts';

const said = (text: string, quote: string) => {
  const span = findQuote(text, quote);
  return span && text.slice(span.start, span.end);
};
const plain = (text: string) => normaliseText(text).text.trim();

describe('what was said is found', () => {
  test.each([
    ['exactly', 'I lost my way in the setup.', 'lost my way', 'lost my way'],
    ['in other case', 'The Import FAILED twice', 'the import failed', 'The Import FAILED'],
    [
      'with typographic quotes',
      'It said “try again” and I didn’t',
      'said "try again" and I didn\'t',
      'said “try again” and I didn’t',
    ],
    ['with other dashes', 'setup — far too long', 'setup - far too long', 'setup — far too long'],
    ['across line breaks', 'nobody\n\n  answered me', 'nobody answered me', 'nobody\n\n  answered me'],
    [
      'past zero-width characters',
      'in\u200bvite \u200b my team',
      'invite my team',
      'in\u200bvite \u200b my team',
    ],
    ['decomposed', 'un cafe\u0301 froid', 'un café froid', 'un cafe\u0301 froid'],
    [
      'in Korean jamo',
      '\u1112\u1161\u11ab\u1100\u1173\u11af 입력',
      '한글 입력',
      '\u1112\u1161\u11ab\u1100\u1173\u11af 입력',
    ],
    [
      'round an ellipsis',
      'I opened it, then my laptop died, and gave up.',
      'I opened it … gave up',
      'I opened it, then my laptop died, and gave up',
    ],
    [
      'with an ellipsis in brackets',
      'the docs were long and unclear',
      'docs [...] unclear',
      'docs were long and unclear',
    ],
    ['cut short', 'the docs were long and unclear', 'The docs were long...', 'the docs were long'],
  ])('%s', (_, text, quote, expected) => {
    expect(said(text, quote)).toBe(expected);
  });
});

describe('what was not said is refused', () => {
  test.each([
    ['a paraphrase', 'I lost my way in the setup.', 'the setup was confusing'],
    ['nothing', 'anything', '   '],
    ['only an ellipsis', 'anything', '…'],
    ['only invisible characters', 'any\u200bthing', '\u200b'],
    ['parts in the wrong order', 'first this, then that', 'then that … first this'],
    ['tiny parts round an ellipsis', 'a long answer of some kind', 'a … of'],
    ['a letter without its accent', 'cafe\u0301', 'cafe'],
    ['half an emoji', 'good 👍', '\ud83d'],
  ])('%s', (_, text, quote) => {
    expect(findQuote(text, quote)).toBeNull();
  });
});

const letters = fc.constantFrom(
  ...[
    'a',
    'B',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'Σ',
    '’',
    '"',
    '“',
    '—',
    '-',
    ' ',
    '\u00a0',
    '\n',
    '\u200b',
    '字',
    '한',
    '👍',
    '.',
    '\u0301',
    '\ud83d',
  ],
);
const text = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));

test('whatever is found is a slice that says the quote', () => {
  fc.assert(
    fc.property(text, text, (answer, quote) => {
      const found = said(answer, quote);
      fc.pre(found !== null && !/…|\.{3}/.test(quote));
      expect(plain(String(found))).toBe(plain(quote));
    }),
    { numRuns: 1_000 },
  );
});

test('a disguised slice of an answer is always found, and the slice found says the same', () => {
  const answer = fc.array(
    fc.constantFrom('setup', 'Café', 'didn’t', '“why”', 'long—winded', '字数', 'İzmir', '👍'),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(answer, fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, (a % words.length) + 1 + (b % 4)];
      const quote = words
        .slice(from, to)
        .join('  ')
        .normalize('NFD')
        .replace(/[“”]/g, '"')
        .replace('’', "'")
        .replace('—', '–');
      const found = said(words.join(' '), quote.toUpperCase().toLowerCase());
      expect(found).not.toBeNull();
      expect(plain(String(found))).toBe(plain(quote));
    }),
  );
});

test('a long answer and a long quote do not take long', () => {
  const long = 'a '.repeat(5_000);
  const began = performance.now();
  expect(findQuote(long, `${'a '.repeat(4_000)}b`)).toBeNull();
  expect(findQuote(long, 'aaa … '.repeat(500))).toBeNull();
  expect(performance.now() - began).toBeLessThan(1_000);
});
