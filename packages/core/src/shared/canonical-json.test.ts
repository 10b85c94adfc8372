import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, turnedRound(inner)]));
}

it('is one text whatever the order of the keys, and says the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(turnedRound(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('stays the text that hashes were made of: keys by their code units, at every depth, and none that is undefined', () => {
  const value = { b: [{ z: 1, a: 'ä' }, null], B: true, ä: -0, a: undefined, 10: 'ten', 9: 'nine' };
  expect(canonicalJson(value)).toBe('{"9":"nine","10":"ten","B":true,"b":[{"a":"ä","z":1},null],"ä":0}');
});
