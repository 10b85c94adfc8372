import { expect, test } from 'vitest';
import { koopman } from './koopman.ts';
import { seededRandom } from './random.ts';
import {
  answersOf,
  anytimeEverMisses,
  missRate,
  outside,
  wilsonEverMisses,
  yesOf,
} from './simulate.fixture.ts';
import { wilson } from './wilson.ts';

test('Wilson’s interval misses about one study in twenty', () => {
  const random = seededRandom('wilson');
  const missed = missRate(4_000, () => outside(0.4, wilson(yesOf(random, 60, 0.4), 60)));
  expect(missed).toBeGreaterThan(0.035);
  expect(missed).toBeLessThan(0.065);
});

test('Koopman’s interval misses about one study in twenty', () => {
  const random = seededRandom('koopman');
  const missed = missRate(3_000, () => {
    const first = { x: yesOf(random, 40, 0.6), n: 40 };
    return outside(2, koopman(first, { x: yesOf(random, 40, 0.3), n: 40 }));
  });
  expect(missed).toBeGreaterThan(0.035);
  expect(missed).toBeLessThan(0.065);
});

test('watched from 10 to 300 answers, the anytime interval misses in at most 5 % of studies, Wilson in over 25 %', () => {
  const random = seededRandom('watched');
  const studies = Array.from({ length: 500 }, () => answersOf(random, 300, 0.4));
  expect(studies.filter((answers) => anytimeEverMisses(answers, 0.4)).length / 500).toBeLessThanOrEqual(0.05);
  expect(studies.filter((answers) => wilsonEverMisses(answers, 0.4, 10)).length / 500).toBeGreaterThan(0.25);
}, 60_000);
