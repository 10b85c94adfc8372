import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTest } from './binomial.ts';
import { chiSquare, smallestExpected } from './chi-square.ts';
import { equalShares, simulatedFit } from './chi-square-fit.ts';
import { cochranArmitage } from './cochran-armitage.ts';
import type { Table2x2 } from './counts.ts';
import { fisherExact } from './fisher.ts';
import { leadOf } from './leads.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { mcnemar } from './mcnemar.ts';
import { permutationTest } from './permutation.ts';
import { seededRandom } from './random.ts';

const cell = fc.integer({ min: 0, max: 25 });
const table: fc.Arbitrary<Table2x2> = fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell));
const isP = (p: number) => p >= 0 && p <= 1;

test('every p lies between 0 and 1, whatever the table', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const fisher = fisherExact(counts);
      const { p, gP, yates } = chiSquare(counts);
      const all = [fisher.twoSided, fisher.less, fisher.greater, p, gP, yates?.p ?? 1, mcnemar(counts).p];
      expect([...all, mantelHaenszel([counts]).p].every(isP)).toBe(true);
    }),
  );
});

test('swapping rows or columns leaves the two-sided tests as they are', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const [[a, b], [c, d]] = counts;
      for (const other of [
        [
          [c, d],
          [a, b],
        ],
        [
          [b, a],
          [d, c],
        ],
        [
          [a, c],
          [b, d],
        ],
      ] as const) {
        expect(fisherExact(other).twoSided).toBeCloseTo(fisherExact(counts).twoSided, 9);
        expect(chiSquare(other).chi2).toBeCloseTo(chiSquare(counts).chi2, 9);
      }
    }),
  );
});

describe('binomial test', () => {
  test('agrees with counting every sequence of answers', () => {
    const n = 9;
    const p0 = 0.3;
    for (let x = 0; x <= n; x += 1) {
      let greater = 0;
      for (let sequence = 0; sequence < 2 ** n; sequence += 1) {
        const yes = sequence.toString(2).replaceAll('0', '').length;
        if (yes >= x) greater += p0 ** yes * (1 - p0) ** (n - yes);
      }
      expect(binomialTest(x, n, p0).greater).toBeCloseTo(greater, 12);
    }
  });

  test('lines at 0 and 1, one answer and no answers', () => {
    expect(binomialTest(0, 5, 0)).toEqual({ twoSided: 1, greater: 1, less: 1 });
    expect(binomialTest(1, 5, 0).twoSided).toBe(0);
    expect(binomialTest(5, 5, 1).twoSided).toBe(1);
    expect(binomialTest(1, 1, 0.5).twoSided).toBe(1);
    expect(binomialTest(0, 0, 0.5).twoSided).toBe(1);
    expect(() => binomialTest(1, 2, 1.5)).toThrow(RangeError);
  });
});

describe('Fisher’s exact limits', () => {
  test('put half of what is left in each tail', () => {
    const counts: Table2x2 = [
      [8, 2],
      [3, 9],
    ];
    const { lower, upper, estimate } = fisherExact(counts, 0.9).oddsRatio;
    expect(tail(counts, lower, (x) => x >= 8)).toBeCloseTo(0.05, 10);
    expect(tail(counts, upper, (x) => x <= 8)).toBeCloseTo(0.05, 10);
    expect(estimate).toBeGreaterThan(lower);
    expect(estimate).toBeLessThan(upper);
  });

  test('are open where the table is at its edge', () => {
    expect(
      fisherExact([
        [5, 0],
        [0, 5],
      ]).oddsRatio,
    ).toMatchObject({
      estimate: Number.POSITIVE_INFINITY,
      upper: Number.POSITIVE_INFINITY,
    });
    const nothing = fisherExact([
      [0, 0],
      [0, 0],
    ]);
    expect(nothing).toMatchObject({ twoSided: 1, oddsRatio: { lower: 0, upper: Number.POSITIVE_INFINITY } });
  });

  function tail([[a, b], [c, d]]: Table2x2, psi: number, keep: (x: number) => boolean): number {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    let [kept, all] = [0, 0];
    for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x += 1) {
      const weight = choose(a + b, x) * choose(c + d, a + c - x) * psi ** x;
      all += weight;
      if (keep(x)) kept += weight;
    }
    return kept / all;
  }
});

describe('options and groups', () => {
  test('an option nobody picked changes no comparison of groups, and counts in "all equal?"', () => {
    const { chi2, df } = chiSquare([
      [5, 9, 0],
      [8, 2, 0],
    ]);
    expect({ chi2, df }).toEqual({
      chi2: chiSquare([
        [5, 9],
        [8, 2],
      ]).chi2,
      df: 1,
    });
    expect(equalShares([5, 5, 0]).df).toBe(2);
  });

  test('a group nobody is in, one option or no answers leave nothing to test', () => {
    for (const counts of [
      [
        [0, 0],
        [3, 4],
      ],
      [[3], [4]],
      [
        [0, 0],
        [0, 0],
      ],
      [],
    ]) {
      expect(chiSquare(counts)).toMatchObject({ chi2: 0, df: 0, p: 1, cramersV: null });
      expect(permutationTest(counts, seededRandom('none'))).toBe(1);
    }
    expect(equalShares([0, 0])).toMatchObject({ chi2: 0, p: 1 });
    expect(simulatedFit([0, 0], seededRandom('none'))).toBe(1);
    expect(() => chiSquare([[1, 2], [3]])).toThrow(RangeError);
  });

  test('sparse tables say so, and permutation then comes near Fisher', () => {
    const counts: Table2x2 = [
      [7, 1],
      [2, 6],
    ];
    expect(chiSquare(counts).sparse).toBe(true);
    expect(
      chiSquare([
        [30, 30],
        [30, 30],
      ]).sparse,
    ).toBe(false);
    expect(permutationTest(counts, seededRandom('study'))).toBeCloseTo(fisherExact(counts).twoSided, 1);
    expect(smallestExpected(counts)).toBe(3.5);
  });

  test('permutation and simulation give the same p for the same seed, never 0', () => {
    const counts = [
      [20, 0],
      [0, 20],
    ];
    const p = permutationTest(counts, seededRandom('a'), 500);
    expect(p).toBe(1 / 501);
    expect(permutationTest(counts, seededRandom('a'), 500)).toBe(p);
    expect(simulatedFit([4, 1, 0], seededRandom('a'))).toBeCloseTo(0.13, 1);
    expect(simulatedFit([30, 0, 0], seededRandom('a'), 500)).toBe(1 / 501);
  });

  test('a tie has no leader; a lead is tested on those who picked one of the two, and corrected', () => {
    expect(leadOf([5, 5, 1]).leader).toBeNull();
    expect(leadOf([0, 0]).leader).toBeNull();
    const { leader, against } = leadOf([2, 14, 6]);
    expect(leader).toBe(1);
    expect(against.map(({ option }) => option)).toEqual([0, 2]);
    expect(against[0]?.p).toBeCloseTo(2 * binomialTest(14, 16, 0.5).twoSided, 12);
    expect(against[1]?.p).toBeCloseTo(binomialTest(14, 20, 0.5).twoSided, 12);
    expect(Number(against[0]?.pAnytime)).toBeGreaterThan(Number(against[0]?.p));
  });
});

describe('waves, pairs and segments', () => {
  test('a trend of two waves is the two by two χ², and no spread is no trend', () => {
    const trend = cochranArmitage([
      { x: 10, n: 20 },
      { x: 3, n: 20 },
    ]);
    expect(trend.chi2).toBeCloseTo(
      chiSquare([
        [10, 10],
        [3, 17],
      ]).chi2,
      10,
    );
    const flat = [
      { x: 5, n: 5 },
      { x: 7, n: 7 },
    ];
    expect(cochranArmitage(flat)).toMatchObject({ chi2: 0, p: 1 });
    expect(cochranArmitage([])).toMatchObject({ chi2: 0, p: 1 });
  });

  test('a missing quarter keeps its place: the score, not the position, carries the trend', () => {
    const waves = [
      { x: 10, n: 60 },
      { x: 20, n: 60 },
      { x: 40, n: 60 },
    ];
    expect(cochranArmitage(waves, [0, 1, 4]).chi2).not.toBeCloseTo(cochranArmitage(waves).chi2, 3);
    expect(cochranArmitage(waves, [5, 7, 9]).chi2).toBeCloseTo(cochranArmitage(waves).chi2, 10);
  });

  test('people who answered both alike say nothing', () => {
    expect(
      mcnemar([
        [30, 0],
        [0, 20],
      ]),
    ).toEqual({ chi2: 0, pChi2: 1, p: 1 });
    expect(
      mcnemar([
        [0, 8],
        [1, 0],
      ]).p,
    ).toBe(
      mcnemar([
        [99, 8],
        [1, 99],
      ]).p,
    );
  });

  test('one segment gives its own ratios; empty ones and ones without outcome give nothing', () => {
    const counts: Table2x2 = [
      [18, 12],
      [7, 23],
    ];
    const { oddsRatio, riskRatio } = mantelHaenszel([
      counts,
      [
        [0, 0],
        [0, 0],
      ],
    ]);
    expect(oddsRatio.estimate).toBeCloseTo((18 * 23) / (12 * 7), 12);
    expect(riskRatio.estimate).toBeCloseTo(18 / 7, 12);
    expect(mantelHaenszel([])).toMatchObject({ p: 1, oddsRatio: { estimate: null } });
    expect(
      mantelHaenszel([
        [
          [0, 5],
          [0, 5],
        ],
      ]),
    ).toMatchObject({ p: 1, riskRatio: { estimate: null } });
    expect(
      mantelHaenszel([
        [
          [0, 5],
          [2, 5],
        ],
      ]),
    ).toMatchObject({ riskRatio: { estimate: 0, lower: null } });
  });
});
