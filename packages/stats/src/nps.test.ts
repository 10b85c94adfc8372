import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nps, npsCounts } from './nps.ts';

test('all promoters: the clipped interval reaches the point estimate', () => {
  expect(nps({ promoters: 1, passives: 0, detractors: 0 })).toMatchObject({ estimate: 100, upper: 100 });
  expect(nps({ promoters: 0, passives: 0, detractors: 200 })).toMatchObject({ estimate: -100, lower: -100 });
});

test('the interval holds the score, stays within -100 and 100 and is never a point', () => {
  const count = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(count, count, count, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors > 0);
      const { estimate, lower, upper } = nps({ promoters, passives, detractors });
      expect(Number(lower)).toBeGreaterThanOrEqual(-100);
      expect(Number(upper)).toBeLessThanOrEqual(100);
      expect(Number(lower)).toBeLessThanOrEqual(Number(estimate));
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate));
      expect(Number(upper) - Number(lower)).toBeGreaterThan(0);
    }),
  );
});

test('a scale other than 0 to 10 has no NPS', () => {
  expect(
    npsCounts([
      { value: 9, count: 3 },
      { value: 6, count: 2 },
    ]),
  ).toEqual({ promoters: 3, passives: 0, detractors: 2 });
  expect(() => npsCounts([11])).toThrow(RangeError);
  expect(() => npsCounts([7.5])).toThrow(RangeError);
  expect(() => nps({ promoters: -1, passives: 0, detractors: 0 })).toThrow(RangeError);
});
