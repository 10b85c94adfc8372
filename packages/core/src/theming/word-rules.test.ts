import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordRules } from './word-rules.ts';

const theme = (id: string, includeWords: string[], excludeWords: string[] = []) => ({
  id,
  includeWords,
  excludeWords,
});
const verdict = (text: string, ...themes: ReturnType<typeof theme>[]) => {
  const { included, excluded } = createWordRules(themes)(text);
  return { included: included.map(({ themeId }) => themeId), excluded: [...excluded] };
};

test('a word counts as a whole, in any case, composition and apostrophe', () => {
  const cost = theme('cost', ['price', 'can’t afford', 'CAFÉ']);
  for (const text of [
    'The PRICE!',
    "I can't  afford it",
    'a cafe\u0301 nearby',
    'price',
    'Too dear (price)',
  ]) {
    expect(verdict(text, cost).included).toEqual(['cost']);
  }
  for (const text of ['priceless', 'overprice', 'caf', '']) expect(verdict(text, cost).included).toEqual([]);
});

test('exclusion wins, also over inclusion by the same theme', () => {
  const cost = theme('cost', ['price'], ['half price']);
  expect(verdict('the half price offer', cost)).toEqual({ included: [], excluded: ['cost'] });
  expect(verdict('the price', cost)).toEqual({ included: ['cost'], excluded: [] });
});

test('words of scripts without spaces are found inside a run of letters', () => {
  expect(verdict('値段が高い', theme('cost', ['値段'])).included).toEqual(['cost']);
  expect(verdict('ราคาแพงมาก', theme('cost', ['ราคา'])).included).toEqual(['cost']);
});

test('of a long answer the sentence with the words is shown', () => {
  const text = `${'Much was said that day. '.repeat(20)}But the price hurt us! ${'And so on. '.repeat(9)}`;
  const [found] = createWordRules([theme('cost', ['price'])])(text).included;
  expect(text.slice(found?.start, found?.end)).toBe('But the price hurt us!');
});

test('blank words and characters with a meaning in patterns do no harm', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.string(), (words, text) => {
      const { included } = createWordRules([theme('any', words), theme('blank', [' ', ''])])(text);
      for (const { start, end } of included) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
      }
      expect(included.map(({ themeId }) => themeId)).not.toContain('blank');
    }),
  );
});
