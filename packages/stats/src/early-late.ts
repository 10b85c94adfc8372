import { fisherP } from './fisher.ts';

/** Below this many answers the halves are too small to tell apart. */
const FEWEST = 20;

export interface EarlyLate {
  /** Share of yes in the first half of arrivals; the odd one out counts as late. */
  early: number;
  late: number;
  /** Fisher's exact two-sided p. */
  p: number;
  /** p <= .05: early answerers differ, and every live number assumes they do not. */
  differs: boolean;
}

/**
 * Do those who answered first differ from those who came later? First half of the arrivals against the second.
 *
 * @param answers yes or no in order of arrival
 * @returns null below 20 answers
 */
export function earlyLateShare(answers: readonly boolean[]): EarlyLate | null {
  if (answers.length < FEWEST) return null;
  const half = Math.floor(answers.length / 2);
  const yes = (part: readonly boolean[]) => part.filter(Boolean).length;
  const [first, second] = [answers.slice(0, half), answers.slice(half)];
  const table = [
    [yes(first), first.length - yes(first)],
    [yes(second), second.length - yes(second)],
  ] as const;
  const p = fisherP(table);
  return {
    early: yes(first) / first.length,
    late: yes(second) / second.length,
    p,
    differs: p <= 0.05,
  };
}
