import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strengthOf } from './rules-strength.ts';
import { againstLine, barOf, missingOf } from './rules-verdict.ts';

const clear = { lower: 0.6, upper: 0.8, line: 0.5, direction: 'increase' as const };

test('an interval that touches the line reaches it, one that ends short of it misses it', () => {
  expect(againstLine({ ...clear, lower: 0.5 })).toBe('met');
  expect(againstLine({ ...clear, lower: 0.49 })).toBe('open');
  expect(againstLine({ ...clear, lower: 0.3, upper: 0.5 })).toBe('open');
  expect(againstLine({ ...clear, lower: 0.3, upper: 0.49 })).toBe('missed');
  expect(againstLine({ ...clear, line: null })).toBe('open');
  expect(againstLine({ ...clear, direction: 'keep_within' })).toBe('open');
});

test('a decrease turns met and missed around', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(lower !== 0.5 && upper !== 0.5);
        const up = againstLine({ ...clear, lower, upper });
        const down = againstLine({ ...clear, lower, upper, direction: 'decrease' });
        expect(down).toBe({ met: 'missed', missed: 'met', open: 'open' }[up]);
      },
    ),
  );
});

test('under ten answers, or with over forty percent missing, there is no verdict', () => {
  expect(barOf({ n: 9, missing: 0, bar: null })).toBe('few');
  expect(barOf({ n: 10, missing: 0.4, bar: null })).toBeNull();
  expect(barOf({ n: 10, missing: 0.41, bar: null })).toBe('missing');
  expect(barOf({ n: 40, missing: null, bar: 'small_arm' })).toBe('small_arm');
});

const firm = {
  ...{ n: 30, verdict: 'met' as const, bar: null, regime: 'closed' as const, missing: 0, line: 0.5 },
  ...{ direction: 'increase' as const, exploratory: false, drifted: false, machineCoded: false },
};

test('the weakest factor wins, and says which it is', () => {
  const of = (given: Partial<Parameters<typeof strengthOf>[0]>) => strengthOf({ ...firm, ...given });
  expect(of({})).toEqual({ strength: 'firm', weakest: 'nothing' });
  expect(of({ n: 0, bar: 'few' })).toEqual({ strength: 'none', weakest: 'nobody' });
  expect(of({ n: 4, bar: 'few' })).toEqual({ strength: 'anecdotal', weakest: 'under_five' });
  expect(of({ n: 9, bar: 'few', verdict: 'open' })).toEqual({ strength: 'directional', weakest: 'few' });
  expect(of({ bar: 'small_arm' }).strength).toBe('directional');
  expect(of({ verdict: 'open' })).toEqual({ strength: 'directional', weakest: 'includes_line' });
  expect(of({ line: null })).toEqual({ strength: 'directional', weakest: 'no_line' });
  expect(of({ exploratory: true })).toEqual({ strength: 'directional', weakest: 'exploratory' });
  expect(of({ regime: 'live' })).toEqual({ strength: 'firm_so_far', weakest: 'live' });
  expect(of({ missing: 0.2 })).toEqual({ strength: 'firm', weakest: 'nothing' });
  expect(of({ missing: 0.21 })).toEqual({ strength: 'firm_so_far', weakest: 'some_missing' });
  expect(of({ machineCoded: true })).toEqual({ strength: 'firm_so_far', weakest: 'machine_coded' });
});

test('what counts as missing is skipped, refused, and what a kind adds, of those who were shown it', () => {
  const bases = { shown: 20, answered: 15, skipped: 3, preferNotToSay: 2, notApplicable: 4 };
  expect(missingOf(bases)).toBeCloseTo(0.25);
  expect(missingOf(bases, 1)).toBeCloseTo(0.3);
  expect(missingOf({ ...bases, shown: 0 })).toBeNull();
});
