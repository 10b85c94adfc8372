import { zFor } from './distributions.ts';
import { runningShare } from './running-share.ts';
import { wilsonLimits } from './wilson.ts';

/** Share of `studies` simulated studies whose interval misses the truth. */
export function missRate(studies: number, misses: () => boolean): number {
  let missed = 0;
  for (let study = 0; study < studies; study += 1) if (misses()) missed += 1;
  return missed / studies;
}

/** Yes or no answers of n people, each yes with probability p. */
export function answersOf(random: () => number, n: number, p: number): boolean[] {
  return Array.from({ length: n }, () => random() < p);
}

/** How many of n people say yes. */
export function yesOf(random: () => number, n: number, p: number): number {
  return answersOf(random, n, p).filter(Boolean).length;
}

export function outside(
  truth: number,
  { lower, upper }: { lower: number | null; upper: number | null },
): boolean {
  return lower === null || upper === null || truth < lower || truth > upper;
}

/** Whether Wilson's interval misses p at some look, after each answer from the first look on. */
export function wilsonEverMisses(answers: readonly boolean[], p: number, firstLook: number): boolean {
  const z = zFor(0.95);
  let x = 0;
  return answers.some((yes, i) => {
    if (yes) x += 1;
    return i + 1 >= firstLook && outside(p, wilsonLimits(x, i + 1, z));
  });
}

/** Whether the running anytime interval misses p at the last answer, hence whether any look did. */
export function anytimeEverMisses(answers: readonly boolean[], p: number): boolean {
  return outside(p, runningShare(answers));
}
