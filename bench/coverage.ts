import { bettingMean } from '../packages/stats/src/betting.ts';
import { katz } from '../packages/stats/src/katz.ts';
import { koopman } from '../packages/stats/src/koopman.ts';
import { seededRandom } from '../packages/stats/src/random.ts';
import { runningContrast } from '../packages/stats/src/running-contrast.ts';
import { runningListShare } from '../packages/stats/src/running-list.ts';
import {
  answersOf,
  anytimeEverMisses,
  missRate,
  outside,
  wilsonEverMisses,
  yesOf,
} from '../packages/stats/src/simulate.fixture.ts';
import { wilson } from '../packages/stats/src/wilson.ts';

/**
 * How often 95 % intervals miss the truth in simulated studies, fixed seeds: closed ones at one look, live ones watched
 * after every answer. `npm run bench -- coverage [STUDIES]`.
 */
export async function runCoverage([studies = '20000']: string[]): Promise<Record<string, unknown>> {
  const count = Number(studies);
  if (!Number.isInteger(count) || count < 1) throw new Error(`Name a number of studies, not ${studies}.`);
  return {
    studies: count,
    closed: { wilson: closedWilson(count), koopman: closedKoopman(count) },
    watched10to300: watchedShares(count),
    watchedOther: {
      koopmanRatioTo200AnArm: watchedClosedRatio(koopman, Math.ceil(count / 20)),
      katzRatioTo200AnArm: watchedClosedRatio(katz, Math.ceil(count / 20)),
      anytimeRatioTo200AnArm: watchedRatio(Math.ceil(count / 20)),
      anytimeListOf400To300: watchedList(Math.ceil(count / 20)),
      bettingMeanTo300: watchedMean(Math.ceil(count / 20)),
    },
  };
}

function closedWilson(studies: number) {
  return each([10, 30, 100, 300], (n) =>
    each([0.1, 0.4], (p) => {
      const random = seededRandom(`wilson ${n} ${p}`);
      return missRate(studies, () => outside(p, wilson(yesOf(random, n, p), n)));
    }),
  );
}

function closedKoopman(studies: number) {
  return each([15, 30, 100], (n) => {
    const random = seededRandom(`koopman ${n}`);
    return missRate(studies, () =>
      outside(2, koopman({ x: yesOf(random, n, 0.6), n }, { x: yesOf(random, n, 0.3), n })),
    );
  });
}

function watchedShares(studies: number) {
  return each([0.1, 0.4, 0.5], (p) => {
    const random = seededRandom(`watched ${p}`);
    const missed = { wilson: 0, anytime: 0 };
    for (let study = 0; study < studies; study += 1) {
      const answers = answersOf(random, 300, p);
      if (wilsonEverMisses(answers, p, 10)) missed.wilson += 1;
      if (anytimeEverMisses(answers, p)) missed.anytime += 1;
    }
    return { wilson: missed.wilson / studies, anytime: missed.anytime / studies };
  });
}

function watchedClosedRatio(interval: typeof koopman, studies: number): number {
  const random = seededRandom('watched closed ratio');
  return missRate(studies, () => {
    const [first, second] = [
      { x: 0, n: 0 },
      { x: 0, n: 0 },
    ];
    return Array.from({ length: 200 }).some((_, i) => {
      for (const [arm, p] of [[first, 0.6] as const, [second, 0.3] as const]) {
        arm.n += 1;
        if (random() < p) arm.x += 1;
      }
      return i + 1 >= 10 && outside(2, interval(first, second));
    });
  });
}

function watchedRatio(studies: number): number {
  const random = seededRandom('watched ratio');
  return missRate(studies, () => {
    const answers = Array.from({ length: 200 }).flatMap(() => [
      { arm: 'first' as const, yes: random() < 0.6 },
      { arm: 'second' as const, yes: random() < 0.3 },
    ]);
    return outside(2, runningContrast(answers));
  });
}

function watchedList(studies: number): number {
  const random = seededRandom('watched list');
  const listed = 400;
  return missRate(studies, () => {
    let [left, yesLeft] = [listed, 160];
    const answers = Array.from({ length: 300 }, () => {
      const yes = random() < yesLeft / left;
      left -= 1;
      if (yes) yesLeft -= 1;
      return yes;
    });
    return outside(160 / listed, runningListShare(answers, listed));
  });
}

function watchedMean(studies: number): number {
  const random = seededRandom('watched mean');
  const points = [0, 0.25, 0.5, 0.75, 1];
  return missRate(studies, () => {
    const answers = Array.from({ length: 300 }, () => points[Math.floor(random() * 5)] ?? 0);
    return outside(0.5, bettingMean(answers));
  });
}

function each<T>(values: readonly number[], measure: (value: number) => T): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value, measure(value)]));
}
