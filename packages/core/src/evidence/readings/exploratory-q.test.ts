import { benjaminiHochberg } from '@plumbline/stats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explored } from '../report/explore.ts';
import { exploratoryQ } from './exploratory-q.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('the q-values of exploratory claims are those of the whole family, whoever asks', () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 8 }), (ps) => {
      const exploratory = new Map(ps.map((p, at) => [String(at), p]));
      const claims = { named: new Map([['named', 0.001]]), exploratory };
      const qs = ps.map((p, at) => exploratoryQ(String(at), { exploratory: true, p }, claims));
      expect(qs.map((q) => q?.value)).toEqual(benjaminiHochberg(ps));
      expect(qs.every((q) => q?.among === ps.length)).toBe(true);
    }),
  );
});

test('a claim named before the first answer, or without a test, has none', () => {
  const claims = { named: new Map(), exploratory: new Map() };
  expect(exploratoryQ('a', { exploratory: false, p: 0.01 }, claims)).toBeNull();
  expect(exploratoryQ('a', { exploratory: true, p: null }, claims)).toBeNull();
});

test('comparisons of a report share one family; those without a test are left out, and doubt is said', () => {
  const card = (p: number | null) => ({
    comparison: { words: 'They differ.', method: 'fisher/1', p, q: null, moreNeeded: null },
  });
  const cards = [card(0.04), card(null), card(0.5), card(0.9), { comparison: null }];
  const found = explored(cards as Parameters<typeof explored>[0]).map(({ comparison }) => comparison);
  const [first, second] = found;
  expect(first?.q).toEqual({ value: expect.closeTo(0.12, 9), among: 3 });
  expect(first?.words).toBe('They differ. Found among 3 comparisons, it may be chance: q-value 0.12.');
  expect(second?.q).toBeNull();
  expect(found[2]).toMatchObject({ words: 'They differ.', q: { among: 3 } });
  expect(found[4]).toBeNull();
});
