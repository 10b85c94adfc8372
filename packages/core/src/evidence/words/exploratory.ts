import type { ExploratoryQ } from '../readings/exploratory-q.ts';

/** "Exploratory, q-value 0.03 among 4 such claims". */
export function qWords({ value, among }: ExploratoryQ): string {
  return `Exploratory, q-value ${chance(value)} among ${among} such ${among === 1 ? 'claim' : 'claims'}`;
}

/** Never 0: a chance can be small, not nothing. */
export function chance(value: number): string {
  return value < 0.001 ? '< 0.001' : value.toFixed(value < 0.1 ? 3 : 2);
}
