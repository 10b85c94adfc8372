import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAnswer } from './mask.ts';

test('covers e-mail addresses, phone numbers, card numbers and own attribute values', () => {
  const said =
    'Write to ana.diaz+x@mail.example.org or call +44 (0) 20 7946 0958, card 4111 1111 1111 1111. Acme  Corp pays, says José.';
  const masked = maskAnswer(said, ['acme corp', 'Jose\u0301', 'no']);
  expect(masked).not.toMatch(/ana|mail\.example|7946|4111|acme|corp|jos/i);
  expect(masked).toContain('Write to ');
  expect(masked).toContain(' pays, says ');
  expect(masked.length).toBe(said.length);
});

test('leaves small numbers, parts of words and answers like "no" alone', () => {
  const said = 'No, I had 3 projects and 12,000 rows in 2024; the catalogue has no cat.';
  expect(maskAnswer(said, ['no', 'cat', '3'])).toBe(said.replace('no cat', 'no ███'));
});

test('keeps every text at its length and what it does not cover in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' })), (said, values) => {
      const masked = maskAnswer(said, values);
      expect(masked.length).toBe(said.length);
      const changed = [...said.split('').entries()].filter(
        ([at, unit]) => masked[at] !== unit && masked[at] !== '█',
      );
      expect(changed).toEqual([]);
    }),
  );
});
