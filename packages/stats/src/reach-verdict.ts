import type { ReachRange } from './headroom.ts';

export type ReachVerdict = 'not_ruled_out' | 'out_of_reach' | 'open';

/**
 * Can the target still be reached if every fixable friction went? Not ruled out when the lower limit reaches it even
 * with all unclear answers a mismatch; out of reach when the upper limit misses it even with all of them fixable; else
 * open, as without limits.
 */
export function reachVerdict({ low, high }: ReachRange, target: number): ReachVerdict {
  if (low.lower !== null && low.lower >= target) return 'not_ruled_out';
  return high.upper !== null && high.upper < target ? 'out_of_reach' : 'open';
}
