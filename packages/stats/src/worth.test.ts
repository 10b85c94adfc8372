import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bradleyTerry } from './bradley-terry.ts';
import { plackettLuce } from './plackett-luce.ts';
import { quasiVariances } from './quasi-variance.ts';
import { stronglyConnected } from './strongly-connected.ts';
import { worthTiers } from './tiers.ts';

const items = ['a', 'b', 'c', 'd'];
const orders = fc.array(
  fc.shuffledSubarray(items, { minLength: 1 }).map((order) => ({ order })),
  { minLength: 1, maxLength: 12 },
);
const worths = (fit: { items: readonly { worth: number | null }[] }) =>
  fit.items.map(({ worth }) => Number(worth));

describe('worths', () => {
  test('sum to 1 and are finite whatever is ranked, thanks to the ghost', () => {
    fc.assert(
      fc.property(orders, (rankings) => {
        const fit = plackettLuce(rankings, items);
        fc.pre(rankings.some(({ order }) => order.length < 4) || fit.items[0]?.worth !== null);
        expect(worths(fit).reduce((sum, worth) => sum + worth, 0)).toBeCloseTo(1, 9);
        expect(fit.items.every(({ worth, se }) => Number(worth) > 0 && Number.isFinite(se))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('do not depend on the order of the items', () => {
    fc.assert(
      fc.property(orders, fc.shuffledSubarray(items, { minLength: 4 }), (rankings, other) => {
        const one = plackettLuce(rankings, items);
        const two = plackettLuce(rankings, other);
        for (const { item, worth } of one.items) {
          expect(two.items.find((row) => row.item === item)?.worth).toBeCloseTo(Number(worth), 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are the likeliest: any small step away is less likely', () => {
    const rankings = cycle();
    const best = plackettLuce(rankings, items, { pseudo: 0 });
    expect(best.connected).toBe(true);
    const at = worths(best);
    expect(logLikelihood(rankings, at)).toBeCloseTo(Number(best.logLikelihood), 9);
    for (const i of items.keys()) {
      for (const factor of [0.99, 1.01]) {
        const moved = at.map((worth, j) => (j === i ? worth * factor : worth));
        expect(logLikelihood(rankings, moved)).toBeLessThan(Number(best.logLikelihood));
      }
    }
  });

  test('two items are a log odds with its standard error', () => {
    const pair = plackettLuce(
      [...Array(7).fill(['a', 'b']), ...Array(3).fill(['b', 'a'])].map((order) => ({ order, below: [] })),
      ['a', 'b'],
      { pseudo: 0 },
    );
    expect(pair.items[1]?.logWorth).toBeCloseTo(Math.log(3 / 7), 9);
    expect(pair.items[1]?.se).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 7), 9);
  });

  test('first choices only, of all items, are plain shares', () => {
    const rankings = ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'd'].map((item) => ({ order: [item] }));
    const fit = plackettLuce(rankings, items, { pseudo: 0 });
    expect(fit.connected).toBe(true);
    [3, 2, 1, 2].forEach((firsts, i) => {
      expect(worths(fit)[i]).toBeCloseTo(firsts / 8, 9);
    });
    expect(plackettLuce(rankings.slice(0, 7), [...items, 'never'], { pseudo: 0 }).connected).toBe(false);
  });

  test('asking everybody twice keeps the worths and narrows the errors by √2', () => {
    const once = plackettLuce(cycle(), items, { pseudo: 0 });
    const twice = plackettLuce([...cycle(), ...cycle()], items, { pseudo: 0 });
    once.items.forEach(({ worth, se }, i) => {
      expect(twice.items[i]?.worth).toBeCloseTo(Number(worth), 9);
      expect(twice.items[i]?.se).toBeCloseTo(Number(se) / Math.SQRT2, 9);
    });
  });

  test('an item always first runs to infinity without the ghost, and says so with it', () => {
    const rankings = [{ order: ['a', 'b', 'c', 'd'] }, { order: ['a', 'c', 'b', 'd'] }];
    const bare = plackettLuce(rankings, items, { pseudo: 0 });
    expect(bare).toMatchObject({ connected: false, covariance: null, logLikelihood: null });
    expect(bare.items[0]).toEqual({ item: 'a', worth: null, logWorth: null, se: null });
    const fit = plackettLuce(rankings, items);
    expect(fit.connected).toBe(false);
    expect(worths(fit)[0]).toBeGreaterThan(0.5);
  });

  test('nobody ranked: nothing, with or without the ghost', () => {
    expect(plackettLuce([{ order: [] }], items).items.every(({ worth }) => worth === null)).toBe(true);
    expect(plackettLuce([], ['a']).items[0]?.worth).toBeNull();
  });

  test('items not shown to a person are no defeat for them', () => {
    const shown = [
      { order: ['a', 'b'], below: [] },
      { order: ['b', 'a'], below: [] },
    ];
    const fit = plackettLuce([...shown, { order: ['c', 'd'], below: [] }], items);
    expect(worths(fit)[0]).toBeCloseTo(Number(worths(fit)[1]), 9);
    expect(() => plackettLuce([{ order: ['a'], below: ['a'] }], items)).toThrow(RangeError);
    expect(() => plackettLuce([{ order: ['x'] }], items)).toThrow(RangeError);
  });
});

describe('paired comparisons', () => {
  test('a chain of very uneven duels is fitted exactly', () => {
    const size = 7;
    const chain = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (j === i + 1 ? 40 : j === i - 1 ? 1 : 0)),
    );
    const fit = bradleyTerry(chain, [...'abcdefg'], { pseudo: 0 });
    fit.items.forEach(({ logWorth, se }, i) => {
      expect(logWorth).toBeCloseTo(-i * Math.log(40), 6);
      expect(se).toBeCloseTo(Math.sqrt(i * (1 + 1 / 40)), 6);
    });
  });

  test('are rankings of two', () => {
    const wins = [
      [0, 3, 1],
      [2, 0, 4],
      [2, 1, 0],
    ];
    const names = ['a', 'b', 'c'];
    const rankings = wins.flatMap((row, i) =>
      row.flatMap((count, j) =>
        Array.from({ length: count }, () => ({ order: [names[i] ?? '', names[j] ?? ''], below: [] })),
      ),
    );
    expect(bradleyTerry(wins, names).items).toEqual(plackettLuce(rankings, names).items);
    expect(() => bradleyTerry([[0, 1]], names)).toThrow(RangeError);
  });
});

test('components are the sets that reach each other', () => {
  const graph = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }), {
    minLength: 7,
    maxLength: 7,
  });
  fc.assert(
    fc.property(graph, (edges) => {
      const reach = edges.map((_, start) => reachable(edges, start));
      const components = stronglyConnected(edges);
      expect(components.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
      for (const a of edges.keys()) {
        for (const b of edges.keys()) {
          const together = components.some((set) => set.includes(a) && set.includes(b));
          expect(together).toBe(Boolean(reach[a]?.has(b) && reach[b]?.has(a)));
        }
      }
    }),
  );
});

test('tiers part where neighbours differ, and only there', () => {
  const rankings = [
    ...Array(40).fill({ order: ['a', 'b', 'c', 'd'] }),
    ...Array(38).fill({ order: ['b', 'a', 'd', 'c'] }),
    { order: ['d', 'c', 'b', 'a'] },
  ];
  const tiers = worthTiers(plackettLuce(rankings, items));
  expect(tiers.map(({ tier }) => tier)).toEqual([1, 1, 2, 2]);
  expect(tiers[0]).toMatchObject({ difference: null, p: null });
  expect(tiers.slice(1).every(({ difference }) => Number(difference) <= 0)).toBe(true);
  expect(worthTiers(plackettLuce([], items))).toEqual([]);
});

test('quasi-variances of three items give back the error of every difference', () => {
  const fit = plackettLuce(
    cycle().map(({ order }) => ({ order: order.filter((item) => item !== 'd'), below: [] })),
    ['a', 'b', 'c'],
    { pseudo: 0 },
  );
  const q = quasiVariances(fit.covariance ?? []) ?? [];
  expect(Math.sqrt(Number(q[0]) + Number(q[1]))).toBeCloseTo(Number(fit.items[1]?.se), 9);
  expect(Math.sqrt(Number(q[0]) + Number(q[2]))).toBeCloseTo(Number(fit.items[2]?.se), 9);
  expect(quasiVariances([[0]])).toBeNull();
  const independent = [2, 3, 5, 7].map((v, i) => [2, 3, 5, 7].map((_, j) => (i === j ? v : 0)));
  quasiVariances(independent)?.forEach((variance, i) => {
    expect(variance).toBeCloseTo([2, 3, 5, 7][i] ?? 0, 6);
  });
});

function cycle() {
  const rows = ['abcd', 'abdc', 'bcad', 'cdab', 'dabc', 'acbd', 'bacd'];
  return rows.map((row) => ({ order: [...row] }));
}

function logLikelihood(rankings: readonly { order: string[] }[], at: readonly number[]): number {
  let value = 0;
  for (const { order } of rankings) {
    let left = items.filter((item) => order.includes(item));
    for (const item of order) {
      const of = (name: string) => at[items.indexOf(name)] ?? 0;
      value += Math.log(of(item) / left.reduce((sum, name) => sum + of(name), 0));
      left = left.filter((name) => name !== item);
    }
  }
  return value;
}

function reachable(edges: readonly (readonly number[])[], start: number): Set<number> {
  const seen = new Set([start]);
  for (const node of seen) for (const next of edges[node] ?? []) seen.add(next);
  return seen;
}
