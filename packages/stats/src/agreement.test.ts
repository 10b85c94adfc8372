import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';
import { kendallW } from './kendall.ts';
import { krippendorffAlpha, type RatingLevel } from './krippendorff.ts';
import { codingReliability, krippendorffInterval } from './krippendorff-interval.ts';
import { rankAgreement } from './rank-agreement.ts';

describe('alpha', () => {
  const ratings = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
    .chain(([coders, units]) =>
      fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: units, maxLength: units }), {
        minLength: coders,
        maxLength: coders,
      }),
    );

  test('is what pairing every two ratings of a unit gives, for any coders and gaps', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom<RatingLevel>('nominal', 'interval', 'ordinal'), (given, level) => {
        const alpha = krippendorffAlpha(given, level);
        const expected = byPairs(given, level);
        expect(alpha === null).toBe(expected === null);
        expect(alpha ?? 0).toBeCloseTo(expected ?? 0, 9);
      }),
    );
  });

  test('the published example by its interval level', () => {
    const n = null;
    const given = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3],
      [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n],
    ];
    expect(krippendorffAlpha(given, 'interval')).toBeCloseTo(0.849, 3);
  });

  test('other names of the themes, or another order of coders, change nothing', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const named = given.map((coder) =>
          coder.map((rating) => (rating === null ? null : `theme ${9 - rating}`)),
        );
        expect(krippendorffAlpha(named, 'nominal')).toEqual(krippendorffAlpha(given, 'nominal'));
        const stretched = given.map((coder) => coder.map((rating) => rating && rating ** 3));
        expect(krippendorffAlpha(stretched, 'ordinal')).toEqual(krippendorffAlpha(given, 'ordinal'));
        const turned = krippendorffAlpha([...given].reverse(), 'nominal');
        expect(turned ?? -9).toBeCloseTo(krippendorffAlpha(given, 'nominal') ?? -9, 12);
      }),
    );
  });

  test('no variation, or nothing to pair, is undefined and never 1', () => {
    const nothing = [
      [],
      [
        [1, 1, 1],
        [1, 1, null],
      ],
      [
        [1, null],
        [null, 2],
      ],
      [[1, 2, 3]],
      [[], []],
    ];
    for (const given of nothing) expect(krippendorffAlpha(given, 'nominal')).toBeNull();
    expect(() => krippendorffAlpha([['a'], ['b']], 'ordinal')).toThrow(TypeError);
    expect(() => krippendorffAlpha([[1], [1, 2]], 'nominal')).toThrow(RangeError);
  });

  test('its interval holds it, and its size decides what the codes may be used for', () => {
    const given = [
      [1, 1, 0, 0, 1, 0, 1, 0, 1, 1],
      [1, 0, 0, 0, 1, 1, 1, 0, 1, 1],
    ];
    const { estimate, lower, upper, n } = krippendorffInterval(given, 'nominal', { seed: 's' });
    expect(n).toBe(10);
    expect(Number(lower)).toBeLessThan(Number(estimate));
    expect(Number(upper)).toBeGreaterThan(Number(estimate));
    expect(
      krippendorffInterval(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
        { seed: 's' },
      ),
    ).toMatchObject({ estimate: null, lower: null });
    expect([null, 0.8, 0.79, 0.667, 0.66].map(codingReliability)).toEqual([
      'undefined',
      'report',
      'tentative',
      'tentative',
      'quotes_only',
    ]);
  });
});

describe('kappa', () => {
  const table = fc.integer({ min: 2, max: 4 }).chain((k) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: k, maxLength: k }), {
      minLength: k,
      maxLength: k,
    }),
  );

  test('does not depend on who is first or how categories are ordered; more answers narrow it', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const one = cohenKappa(counts);
        fc.pre(one.estimate !== null && one.se !== null);
        const turned = cohenKappa(counts.map((_, i) => counts.map((row) => row[i] ?? 0)));
        const reversed = cohenKappa([...counts].reverse().map((row) => [...row].reverse()));
        const fourfold = cohenKappa(counts.map((row) => row.map((count) => 4 * count)));
        for (const other of [turned, reversed, fourfold]) {
          expect(other.estimate).toBeCloseTo(Number(one.estimate), 9);
        }
        expect(turned.se).toBeCloseTo(Number(one.se), 9);
        expect(fourfold.se).toBeCloseTo(Number(one.se) / 2, 9);
      }),
    );
  });

  test('full agreement is 1, one category only or no answers undefined', () => {
    expect(
      cohenKappa([
        [3, 0, 0],
        [0, 4, 0],
        [0, 0, 5],
      ]),
    ).toMatchObject({ estimate: 1, se: 0, n: 12 });
    expect(
      cohenKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toMatchObject({ estimate: null, se: null, n: 5 });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]).estimate,
    ).toBeNull();
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
  });
});

describe('concordance', () => {
  const shuffledRow = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });

  test('W without ties is (1 + (m − 1) mean Spearman) / m', () => {
    fc.assert(
      fc.property(fc.array(shuffledRow, { minLength: 2, maxLength: 6 }), (rows) => {
        const pairs = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => spearman(a, b)));
        const mean = pairs.reduce((sum, r) => sum + r, 0) / pairs.length;
        expect(kendallW(rows).w).toBeCloseTo((1 + (rows.length - 1) * mean) / rows.length, 9);
      }),
    );
  });

  test('it lies between 0 and 1, also with ties; ties everywhere leave nothing', () => {
    const row = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const { w } = kendallW(rows);
        expect(w === null).toBe(rows.every((ranks) => new Set(ranks).size === 1));
        expect(w ?? 0).toBeGreaterThanOrEqual(0);
        expect(w ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(
      kendallW([
        [2, 2],
        [1, 1],
      ]).w,
    ).toBeNull();
    expect(kendallW([]).w).toBeNull();
    expect(() => kendallW([[1, 2], [1]])).toThrow(RangeError);
  });

  const items = ['a', 'b', 'c'];
  const agree = (orders: string[][], named = items) => rankAgreement(orders, named, { seed: 's' });

  test('few judges are tested by permutation, near the exact p; many by chi-squared', () => {
    const { p, test: kind } = agree([items, items, items]) ?? {};
    expect(kind).toBe('permutation');
    expect(p).toBeCloseTo(1 / 36, 2);
    const four = ['a', 'b', 'c', 'd'];
    expect(agree(Array<string[]>(8).fill(four), four)).toMatchObject({ test: 'chi-square', w: 1 });
    expect(agree(Array<string[]>(7).fill(four), four)?.test).toBe('permutation');
  });

  test('opposite or too few judges have no consensus; a partial ranking has no W', () => {
    expect(agree([items, ['c', 'b', 'a']])).toMatchObject({ w: 0, noConsensus: true });
    expect(agree([items, items])).toMatchObject({ w: 1, noConsensus: true });
    expect(agree([items, items, ['b', 'a', 'c']])?.noConsensus).toBe(false);
    expect(agree([items, ['a']])).toBeNull();
    expect(agree([[], []])).toMatchObject({ w: null, p: null, test: null, noConsensus: true });
    expect(() => agree([['a', 'a', 'b']])).toThrow(RangeError);
  });
});

function spearman(a: readonly number[], b: readonly number[]): number {
  const k = a.length;
  return 1 - (6 * a.reduce((sum, rank, i) => sum + (rank - (b[i] ?? 0)) ** 2, 0)) / (k * (k * k - 1));
}

/** The definition: disagreement of pairs within units over that of all pairs. */
function byPairs(given: readonly (readonly (number | null)[])[], level: RatingLevel): number | null {
  const units = (given[0] ?? []).map((_, u) =>
    given.map((coder) => coder[u] ?? null).filter((r) => r !== null),
  );
  const paired = units.filter((unit) => unit.length > 1);
  const all = paired.flat();
  const count = (value: number) => all.filter((other) => other === value).length;
  const ordinal = (c: number, k: number) => {
    const between = all.filter((value) => value >= Math.min(c, k) && value <= Math.max(c, k)).length;
    return between - (count(c) + count(k)) / 2;
  };
  const distance = (c: number, k: number) => {
    if (c === k) return 0;
    if (level === 'nominal') return 1;
    return (level === 'interval' ? c - k : ordinal(c, k)) ** 2;
  };
  const pairs = (list: readonly number[]) =>
    list.flatMap((c, i) => list.filter((_, j) => j !== i).map((k) => distance(c, k)));
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const observed = sum(paired.map((unit) => sum(pairs(unit)) / (unit.length - 1))) / all.length;
  const expected = sum(pairs(all)) / (all.length * (all.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}
