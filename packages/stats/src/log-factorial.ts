import { logGamma } from './special.ts';

const KEPT = Float64Array.from({ length: 1024 }, (_, n) => logGamma(n + 1));

/** log n! for whole n ≥ 0, from a table where it is short. */
export function logFactorial(n: number): number {
  return KEPT[n] ?? logGamma(n + 1);
}
