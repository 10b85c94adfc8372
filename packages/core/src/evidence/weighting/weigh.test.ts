import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizesWithin, weigh } from './weigh.ts';

const of = (plan: string, count: number, more: Record<string, string> = {}) =>
  Array.from({ length: count }, (): { attributes: Record<string, string> } => ({
    attributes: { plan, ...more },
  }));
const sizes = (known: Record<string, number>, attribute = 'plan') =>
  Object.entries(known).map(([value, size]) => ({ attribute, value, size }));

test('every group has its known share of the weights, whatever the sizes, unless weights were trimmed', () => {
  const plans = ['free', 'team', 'firm'];
  const count = fc.integer({ min: 1, max: 30 });
  const size = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(fc.tuple(count, count, count), fc.tuple(size, size, size), (counts, known) => {
      const people = plans.flatMap((plan, at) => of(plan, counts[at] ?? 0));
      const total = known.reduce((sum, one) => sum + one, 0);
      const { found, weights } = weigh(
        people,
        plans.map((value, at) => ({ attribute: 'plan', value, size: known[at] ?? 0 })),
      );
      if (found?.state !== 'weighted' || weights === null) {
        expect(found).toMatchObject({ state: 'refused', reason: 'too_unequal' });
        return;
      }
      expect(weights.each).toHaveLength(people.length);
      expect(found.smallest).toBe(Math.min(...counts));
      expect(found.effectiveN).toBeLessThanOrEqual(people.length + 1e-9);
      const sum = weights.each.reduce((all, one) => all + one, 0);
      for (const [at, plan] of plans.entries()) {
        const own = weights.each.filter((_, place) => people[place]?.attributes.plan === plan);
        const share = own.reduce((all, one) => all + one, 0) / sum;
        expect(Math.abs(share - (known[at] ?? 0) / total)).toBeLessThanOrEqual(found.gap + 1e-6);
        if (found.trimmed === 0) expect(share).toBeCloseTo((known[at] ?? 0) / total, 6);
      }
    }),
    { seed: 7 },
  );
});

test('groups of two attributes are raked to both', () => {
  const people = [
    ...of('free', 12, { size: 'small' }),
    ...of('free', 6, { size: 'large' }),
    ...of('team', 4, { size: 'small' }),
    ...of('team', 8, { size: 'large' }),
  ];
  const known = [...sizes({ free: 300, team: 700 }), ...sizes({ small: 400, large: 600 }, 'size')];
  const { found, weights } = weigh(people, known);
  expect(found).toMatchObject({ state: 'weighted', attributes: ['plan', 'size'], smallest: 4, trimmed: 0 });
  const shareOf = (name: 'plan' | 'size', value: string) => {
    const each = weights?.each ?? [];
    const sum = each.reduce((all, one) => all + one, 0);
    return each.reduce((all, one, at) => all + (people[at]?.attributes[name] === value ? one : 0), 0) / sum;
  };
  expect(shareOf('plan', 'free')).toBeCloseTo(0.3, 6);
  expect(shareOf('size', 'large')).toBeCloseTo(0.6, 6);
});

test('nothing is weighted without sizes or people, and nothing is made up where sizes do not fit', () => {
  expect(weigh(of('free', 5), [])).toEqual({ found: null, weights: null });
  expect(weigh([], sizes({ free: 10 }))).toEqual({ found: null, weights: null });
  const refusal = (people: ReturnType<typeof of>, known: ReturnType<typeof sizes>) =>
    weigh(people, known).found;
  expect(refusal(of('free', 9), sizes({ free: 10, team: 10 }))).toEqual({
    state: 'refused',
    reason: 'empty_level',
    attribute: 'plan',
    value: 'team',
  });
  expect(refusal([...of('free', 9), { attributes: { plan: 'Mrs Smith' } }], sizes({ free: 10 }))).toEqual({
    state: 'refused',
    reason: 'unknown_level',
    attribute: 'plan',
    value: null,
  });
  expect(
    refusal(of('free', 9, { size: 'small' }), [...sizes({ free: 10 }), ...sizes({ small: 11 }, 'size')]),
  ).toMatchObject({
    reason: 'totals_differ',
  });
  expect(refusal([...of('free', 60), ...of('team', 12)], sizes({ free: 10, team: 9_990 }))).toMatchObject({
    reason: 'too_unequal',
  });
});

test('within a cohort only the sizes of its own values hold', () => {
  const known = [...sizes({ free: 300, team: 700 }), ...sizes({ small: 400, large: 600 }, 'size')];
  expect(sizesWithin(known, null)).toEqual(known);
  expect(sizesWithin(known, { attribute: 'plan', values: ['free'] })).toEqual([]);
  expect(sizesWithin(known, { attribute: 'plan', values: ['free', 'team'] })).toEqual(known.slice(0, 2));
  expect(sizesWithin(known, { attribute: 'region', values: ['north', 'south'] })).toEqual([]);
});
