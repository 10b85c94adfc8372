import { type Intervals, intervalsOfCrowd, type Regime } from './intervals.ts';
import { intervalsOfList } from './intervals-list.ts';

/**
 * How limits are found.
 * @param seed of what is drawn, so that the digits are the same whenever it is computed again
 * @param listed people on the list that the answers were drawn from; null for a crowd
 */
export function intervalsIn(regime: Regime, seed: string, listed: number | null = null): Intervals {
  const crowd = intervalsOfCrowd(regime, seed);
  return listed === null ? crowd : intervalsOfList(crowd, regime, listed);
}
