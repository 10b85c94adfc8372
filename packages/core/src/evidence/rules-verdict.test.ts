import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingShare, strengthOf, verdictOf } from './rules-verdict.ts';

const clear = { n: 30, lower: 0.6, upper: 0.8, line: 0.5, direction: 'increase' as const, missing: 0 };
const live = { regime: 'live' as const };

test('an interval that touches the line reaches it, one that ends short of it misses it', () => {
  expect(verdictOf({ ...clear, lower: 0.5 })).toBe('met');
  expect(verdictOf({ ...clear, lower: 0.49 })).toBe('open');
  expect(verdictOf({ ...clear, lower: 0.3, upper: 0.5 })).toBe('open');
  expect(verdictOf({ ...clear, lower: 0.3, upper: 0.49 })).toBe('missed');
});

test('a decrease turns met and missed around', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(lower !== 0.5 && upper !== 0.5);
        const up = verdictOf({ ...clear, lower, upper });
        const down = verdictOf({ ...clear, lower, upper, direction: 'decrease' });
        expect(down).toBe({ met: 'missed', missed: 'met', open: 'open' }[up]);
      },
    ),
  );
});

test('without a line, ten answers, or sixty percent of those asked there is no verdict', () => {
  expect(verdictOf({ ...clear, line: null })).toBe('open');
  expect(verdictOf({ ...clear, n: 9 })).toBe('open');
  expect(verdictOf({ ...clear, missing: 0.41 })).toBe('open');
  expect(verdictOf({ ...clear, direction: 'keep_within' })).toBe('open');
  expect(verdictOf({ ...clear, missing: 0.4 })).toBe('met');
});

test('evidence is firm only in a closed study, and the weakest factor wins', () => {
  const strength = (given: Partial<Parameters<typeof strengthOf>[0]>) =>
    strengthOf({ ...clear, ...live, verdict: 'met', ...given });
  expect(strength({})).toBe('firm_so_far');
  expect(strength({ regime: 'closed' })).toBe('firm');
  expect(strength({ regime: 'closed', missing: 0.3 })).toBe('firm_so_far');
  expect(strength({ regime: 'closed', verdict: 'open' })).toBe('directional');
  expect(strength({ n: 4, verdict: 'open' })).toBe('anecdotal');
  expect(strength({ n: 0, verdict: 'open' })).toBe('none');
});

test('the missing share is of those who were shown the question, and nothing when nobody was', () => {
  const bases = { shown: 10, answered: 6, skipped: 3, preferNotToSay: 1, notApplicable: 5 };
  expect(missingShare(bases)).toBe(0.4);
  expect(missingShare({ ...bases, shown: 0 })).toBeNull();
});
