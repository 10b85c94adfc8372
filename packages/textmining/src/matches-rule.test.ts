import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesRule } from './matches-rule.ts';

test.each([
  ['The price is too high', ['PRICE'], true],
  ['Priceless!', ['price'], false],
  ['enterprise', ['price'], false],
  ['The set-up guide', ['set up'], true],
  ['set it up', ['set up'], false],
  ['It doesn’t work', ["doesn't work"], true],
  ['El menú está frío', ['menu', 'zzz'], true],
  ['El menu esta frio', ['frío'], true],
  ['Die Straße ist laut', ['strasse'], true],
  ['ÉTÉ', ['e\u0301te\u0301'], true],
  ['ﬁnance', ['finance'], true],
  ['soft\u00adware', ['software'], true],
  ['التَّوصيل متأخر', ['التوصيل'], true],
  ['我觉得价格太高', ['价格'], true],
  ['ราคาแพงมาก', ['แพง'], true],
  ['Great 👍', ['👍'], true],
  ['Great', ['👍'], false],
  ['KUBERNETES/docker', ['docker'], true],
  ['anything', ['', '  '], false],
  ['anything', [], false],
] as const)('%s — %j: %s', (text, words, expected) => {
  expect(matchesRule(text, words)).toBe(expected);
});

test('a word far into a long answer is found', () => {
  expect(matchesRule(`${'blah '.repeat(3_000)}refund`, ['refund'])).toBe(true);
});

test('a phrase taken from between spaces of a text is always found in it, in any case', () => {
  const word = fc.constantFrom('setup', 'Menü', 'не', 'работает', 'l’été', 'x2', 'سعر', '42');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      fc.nat(7),
      (words, from, count) => {
        const start = from % words.length;
        const phrase = words.slice(start, start + 1 + (count % words.length)).join(' ');
        expect(matchesRule(words.join(' '), [phrase.toUpperCase()])).toBe(true);
      },
    ),
  );
});
