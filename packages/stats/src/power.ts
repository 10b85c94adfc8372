import { checkFraction } from './counts.ts';
import { normalQuantile } from './distributions.ts';
import { normalTail } from './tails.ts';

export interface TwoShares {
  p1: number;
  p2: number;
  alpha?: number;
  sides?: 1 | 2;
}

/**
 * Chance that a comparison of two shares with n people an arm finds the difference:
 * Φ((√n |p1 − p2| − z √(2 p̄ q̄)) / √(p1 q1 + p2 q2)), the far tail left out. Without a difference it is the level of
 * one side.
 *
 * @param n people an arm, may be fractional
 * @throws RangeError for shares outside [0, 1], a level outside (0, 1) or n below 0
 * @see Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 4.4; as R's power.prop.test
 */
export function twoSharePower(n: number, shares: TwoShares): number {
  if (!(n >= 0)) throw new RangeError(`people an arm must be 0 or more, got ${n}`);
  const { z, gap, pooled, apart } = terms(shares);
  const distance = Math.sqrt(n) * gap - z * pooled;
  if (apart === 0) return distance > 0 ? 1 : 0;
  return normalTail(-distance / apart);
}

/**
 * People an arm needed for that chance, fractional (round up); null when the shares are the same.
 * n = [(z √(2 p̄ q̄) + z_power √(p1 q1 + p2 q2)) / (p1 − p2)]².
 *
 * @throws RangeError as `twoSharePower`, and for a power outside (0, 1)
 */
export function twoShareSize(power: number, shares: TwoShares): number | null {
  if (!(power > 0 && power < 1)) throw new RangeError(`power must lie between 0 and 1, got ${power}`);
  const { z, gap, pooled, apart } = terms(shares);
  if (gap === 0) return null;
  return Math.max(0, (z * pooled + normalQuantile(power) * apart) / gap) ** 2;
}

function terms({ p1, p2, alpha = 0.05, sides = 2 }: TwoShares) {
  checkFraction(p1, 'a share');
  checkFraction(p2, 'a share');
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`the level must lie between 0 and 1, got ${alpha}`);
  const middle = (p1 + p2) / 2;
  return {
    z: normalQuantile(1 - alpha / sides),
    gap: Math.abs(p1 - p2),
    pooled: Math.sqrt(2 * middle * (1 - middle)),
    apart: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)),
  };
}
