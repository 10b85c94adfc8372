import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRules } from './word-rules.ts';

const theme = (id: string, includeWords: string[], excludeWords: string[] = []) => ({
  id,
  includeWords,
  excludeWords,
});
const carried = (text: string, themes: ReturnType<typeof theme>[], found: string[] = []) =>
  withRules(
    themes,
    text,
    found.map((themeId) => ({ themeId, start: 0, end: 1 })),
  ).map(({ themeId }) => themeId);

test('an included word brings a theme, an excluded one keeps it away, and exclusion wins', () => {
  const price = theme('price', ['too dear', 'price'], ['free']);
  expect(carried('The PRICE!', [price])).toEqual(['price']);
  expect(carried('It was TOO, dear me.', [price])).toEqual(['price']);
  expect(carried('Priceless', [price])).toEqual([]);
  expect(carried('A price, but free', [price], ['price', 'other'])).toEqual(['other']);
  expect(carried('Nothing of it', [price], ['price'])).toEqual(['price']);
});

test('a theme found by a machine and by a rule is there once, by the rule', () => {
  const found = [{ themeId: 'price', start: 0, end: 3 }];
  expect(withRules([theme('price', ['price'])], 'The price', found)).toEqual([
    { themeId: 'price', start: 0, end: 9, origin: 'rule' },
  ]);
});

test('scripts without spaces are searched inside, accents are letters, marks between words are not', () => {
  expect(carried('这个价格太高了', [theme('price', ['价格'])])).toEqual(['price']);
  expect(carried('Le prix élevé', [theme('price', ['ÉLEVÉ'])])).toEqual(['price']);
  expect(carried("It doesn't work", [theme('fails', ['doesn’t work'])])).toEqual(['fails']);
  expect(carried('so so :(', [theme('sad', [':('])])).toEqual(['sad']);
});

test('whatever the words, quotes are slices of the answer', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.array(word, { maxLength: 3 }),
      (text, words) => {
        for (const { start, end } of withRules([theme('a', words)], text, [])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
