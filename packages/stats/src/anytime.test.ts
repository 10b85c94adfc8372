import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anytimeContrast } from './anytime-contrast.ts';
import { anytimeListShare } from './anytime-list.ts';
import { anytimeShare, anytimeShares, shareEvidence } from './anytime-share.ts';
import { earlyLateShare } from './early-late.ts';
import { koopman } from './koopman.ts';
import { seededRandom } from './random.ts';
import { runningContrast } from './running-contrast.ts';
import { runningListShare } from './running-list.ts';
import { runningShare } from './running-share.ts';
import { answersOf } from './simulate.fixture.ts';
import { wilson } from './wilson.ts';

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('share', () => {
  test('holds the estimate, mirrors with yes and no, and is wider than the closed interval', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const { estimate, lower, upper } = anytimeShare(x, n);
        expect(Number(lower)).toBeLessThanOrEqual(Number(estimate));
        expect(Number(upper)).toBeGreaterThanOrEqual(Number(estimate));
        expect(anytimeShare(n - x, n).upper).toBeCloseTo(1 - Number(lower), 10);
        const closed = wilson(x, n);
        expect(Number(upper) - Number(lower)).toBeGreaterThan(Number(closed.upper) - Number(closed.lower));
      }),
    );
  });

  test('the widths are those of the published table', () => {
    for (const [x, n, width] of [
      [4, 10, 0.73],
      [12, 30, 0.5],
      [40, 100, 0.31],
      [400, 1000, 0.11],
    ] as const) {
      const { lower, upper } = anytimeShare(x, n);
      expect(Number(upper) - Number(lower)).toBeCloseTo(width, 1);
    }
  });

  test('a line lies outside the limits exactly when its e-value reaches 1 / α', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ x, n }, line) => {
        const { lower, upper } = anytimeShare(x, n);
        const out = line < Number(lower) - 1e-9 || line > Number(upper) + 1e-9;
        const inside = line > Number(lower) + 1e-9 && line < Number(upper) - 1e-9;
        if (out) expect(shareEvidence(x, n, line).e).toBeGreaterThan(20);
        if (inside) expect(shareEvidence(x, n, line).e).toBeLessThan(20);
      }),
    );
  });

  test('nobody answered: nothing; one answer says almost nothing; a line at 0 falls with the first yes', () => {
    expect(anytimeShare(0, 0)).toMatchObject({ estimate: null, lower: null, n: 0 });
    expect(anytimeShare(1, 1).lower).toBeCloseTo(0.025, 12);
    expect(shareEvidence(0, 0, 0.4)).toMatchObject({ e: 1, pAnytime: 1 });
    expect(shareEvidence(1, 2, 0).pAnytime).toBe(0);
    expect(shareEvidence(0, 2, 0).e).toBeLessThan(1);
    expect(() => anytimeShare(1, 2, 1)).toThrow(RangeError);
    expect(() => anytimeShare(1, 2, 0.95, [0, 1])).toThrow(RangeError);
  });

  test('several shares together are each wider than one alone', () => {
    const [first] = anytimeShares([12, 5, 3], 20);
    expect(Number(first?.lower)).toBeLessThan(Number(anytimeShare(12, 20).lower));
  });
});

describe('known list', () => {
  test('holds the K that brute force holds', () => {
    for (const [x, n, listed] of [
      [0, 1, 1],
      [1, 1, 2],
      [2, 3, 7],
      [0, 5, 9],
      [6, 8, 12],
    ] as const) {
      const { people } = anytimeListShare(x, n, listed);
      const kept = [...Array(listed + 1).keys()].filter(
        (k) => (n + 1) * hypergeometric(x, listed, k, n) >= 0.05,
      );
      expect([people?.lower, people?.upper]).toEqual([kept[0], kept.at(-1)]);
    }
  });

  test('is known once all have answered, and narrower than without the list', () => {
    expect(anytimeListShare(7, 20, 20)).toMatchObject({ lower: 0.35, upper: 0.35 });
    const { lower, upper } = anytimeListShare(18, 30, 60);
    const unlisted = anytimeShare(18, 30);
    expect(Number(lower)).toBeGreaterThan(Number(unlisted.lower));
    expect(Number(upper)).toBeLessThan(Number(unlisted.upper));
    expect(anytimeListShare(0, 0, 20).people).toBeNull();
    expect(() => anytimeListShare(1, 5, 4)).toThrow(RangeError);
  });

  function hypergeometric(x: number, listed: number, k: number, n: number): number {
    const choose = (a: number, b: number): number =>
      b < 0 || b > a ? 0 : b === 0 ? 1 : (choose(a - 1, b - 1) * a) / b;
    return (choose(k, x) * choose(listed - k, n - x)) / choose(listed, n);
  }
});

describe('two groups', () => {
  test('the ratio holds the estimate, turns with the groups, and is wider than Koopman’s', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const { ratio, difference } = anytimeContrast(first, second);
        const swapped = anytimeContrast(second, first);
        expect(Number(ratio.lower)).toBeLessThanOrEqual(Number(koopman(first, second).lower));
        expect(Number(ratio.upper)).toBeGreaterThanOrEqual(Number(koopman(first, second).upper));
        expect(Number(difference.lower)).toBeLessThanOrEqual(Number(difference.estimate));
        expect(swapped.difference.lower).toBeCloseTo(-Number(difference.upper), 8);
        if (first.x > 0 && second.x > 0) {
          expect(Number(swapped.ratio.lower) * Number(ratio.upper)).toBeCloseTo(1, 8);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('zero cells and empty groups', () => {
    const none = anytimeContrast({ x: 0, n: 9 }, { x: 0, n: 9 });
    expect(none.ratio).toMatchObject({ estimate: null, lower: 0, upper: Number.POSITIVE_INFINITY });
    expect(anytimeContrast({ x: 2, n: 2 }, { x: 0, n: 2 }).difference).toMatchObject({
      estimate: 1,
      upper: 1,
    });
    expect(anytimeContrast({ x: 0, n: 0 }, { x: 1, n: 2 })).toMatchObject({
      logE: null,
      ratio: { lower: null },
    });
  });
});

describe('running intersection', () => {
  test('equals the intersection of every look, and does not depend on who looked when', () => {
    const answers = answersOf(seededRandom('running'), 120, 0.4);
    let x = 0;
    let [lower, upper, largest] = [0, 1, 0];
    for (const [i, yes] of answers.entries()) {
      if (yes) x += 1;
      const now = anytimeShare(x, i + 1);
      lower = Math.max(lower, Number(now.lower));
      upper = Math.min(upper, Number(now.upper));
      largest = Math.max(largest, shareEvidence(x, i + 1, 0.6).logE);
    }
    const running = runningShare(answers, { line: 0.6 });
    expect(running.lower).toBeCloseTo(lower, 10);
    expect(running.upper).toBeCloseTo(upper, 10);
    expect(running.maxLogE).toBeCloseTo(largest, 10);
    expect(running.drifted).toBe(false);
  });

  test('answers that change over time give a warning instead of an interval', () => {
    const changing = [...Array<boolean>(80).fill(true), ...Array<boolean>(200).fill(false)];
    expect(runningShare(changing)).toMatchObject({ drifted: true, lower: null, upper: null });
    expect(runningListShare(changing, 5000)).toMatchObject({ drifted: true, lower: null });
    const twoGroups = changing.flatMap((yes) => [
      { arm: 'first' as const, yes },
      { arm: 'second' as const, yes: !yes },
    ]);
    expect(runningContrast(twoGroups)).toMatchObject({ drifted: true, lower: null });
  });

  test('two groups: the intersection of every look', () => {
    const random = seededRandom('two groups');
    const answers = Array.from({ length: 90 }, () => {
      const arm = random() < 0.5 ? ('first' as const) : ('second' as const);
      return { arm, yes: random() < (arm === 'first' ? 0.8 : 0.2) };
    });
    const arms = { first: { x: 0, n: 0 }, second: { x: 0, n: 0 } };
    let [lower, upper] = [0, Number.POSITIVE_INFINITY];
    for (const { arm, yes } of answers) {
      arms[arm].n += 1;
      if (yes) arms[arm].x += 1;
      const { ratio } = anytimeContrast(arms.first, arms.second);
      lower = Math.max(lower, ratio.lower ?? 0);
      upper = Math.min(upper, ratio.upper ?? upper);
    }
    const running = runningContrast(answers);
    expect(running.lower).toBeCloseTo(lower, 8);
    expect(running.upper).toBeCloseTo(upper, 8);
    expect(running.maxLogE).toBeGreaterThan(Math.log(20));
  });

  test('a list all have answered is a point; no answers are nothing', () => {
    expect(runningListShare([true, false, false, true], 4)).toMatchObject({ lower: 0.5, upper: 0.5 });
    expect(runningListShare([], 4).estimate).toBeNull();
    expect(runningShare([], { line: 0.4 })).toMatchObject({ estimate: null, maxLogE: 0 });
    expect(runningContrast([{ arm: 'first', yes: true }])).toMatchObject({ estimate: null, lower: null });
  });
});

test('early and late answers are compared from twenty on, and a shift is told', () => {
  const yes = Array<boolean>(15).fill(true);
  const no = Array<boolean>(15).fill(false);
  expect(earlyLateShare([...yes, ...no])).toMatchObject({ early: 1, late: 0, differs: true });
  expect(earlyLateShare(yes.flatMap(() => [true, false]))).toMatchObject({ differs: false });
  expect(earlyLateShare(Array<boolean>(21).fill(true))).toMatchObject({ early: 1, late: 1, p: 1 });
  expect(earlyLateShare(yes)).toBeNull();
});
